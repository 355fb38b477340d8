package jp.komado.workflow;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a user task. Published inside the engine's transaction, synchronously, so that what listeners write stands or
 * falls with it.
 *
 * @param formKey key of the task's form
 * @param assignee personal id of who has it, null when nobody
 * @param step step of the handbook, null where the model names none
 * @param differentFrom id of the element whose person may not do this task, null where anybody may
 * @param routing queue, priority and due date, decided when the task was created; null when nobody decides
 */
public record TaskEvent(
        Kind kind,
        String taskId,
        UUID caseId,
        String processKey,
        String elementId,
        String name,
        String formKey,
        String assignee,
        String step,
        String differentFrom,
        Routing routing,
        Instant createdAt) {

    /** UPDATED means: read everything again. COMPLETED and DELETED end the task. */
    public enum Kind {
        CREATED, UPDATED, COMPLETED, DELETED
    }
}
