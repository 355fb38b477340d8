package jp.komado.cap;

import java.util.Optional;
import java.util.UUID;

/** What is on file about public assistance of a case's household, beyond what the application claims. */
public interface AssistanceFacts {

    /** Adds a fact. The same again changes nothing. */
    void record(UUID caseId, UUID personId, AssistanceFact fact);

    /** The fact that counts: the newest that says it is received, or else the newest; empty where only the application's claim is known. */
    Optional<AssistanceFact> of(UUID caseId);
}
