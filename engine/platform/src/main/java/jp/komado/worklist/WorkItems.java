package jp.komado.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The desk at which work is taken and handed in, always in the name of the user at work. Every method checks the right to the queue,
 * the municipality scope, four eyes where the model asks for them, and the version that the user has seen (412 if somebody was
 * faster, 409 if the task is already finished).
 */
public interface WorkItems {

    /** The item, if the user at work may see it; 404 if there is none. */
    WorkItem get(String id);

    WorkItem claim(String id, long version);

    WorkItem release(String id, long version);

    WorkItem reassign(String id, long version, String assignee, String note);

    /** Validates the data by the form's schema, hands them to the form's handler and moves the case on. Takes an unclaimed item by itself. */
    Completion complete(String id, long version, JsonNode data);

    /** Who last completed this element in the case. */
    Optional<String> completedBy(UUID caseId, String elementId);

    /** The open items of a case, the oldest first, whoever may do them. */
    List<WorkItem> openOf(UUID caseId);

    /** Why the case waits: who has the ball, since when, what happens next. */
    Waiting waiting(UUID caseId);
}
