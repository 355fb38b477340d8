package jp.komado.worklist;

import java.util.Optional;
import java.util.UUID;

/** A room that asks other bodies tells for what its cases wait, when no person here has the ball. */
public interface AwaitedAnswers {

    /** What a case waits for at this element of a model; empty if the element is not the room's. */
    Optional<AwaitedAnswer> of(UUID caseId, String elementId);
}
