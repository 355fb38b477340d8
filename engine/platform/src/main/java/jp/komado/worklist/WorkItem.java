package jp.komado.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One user task as the work list keeps it; nothing personal.
 *
 * @param id the engine's task id
 * @param name the model's label
 * @param step step of the handbook (① …)
 * @param differentFrom element whose person may not do this one
 * @param assignee personal id of who has it
 */
public record WorkItem(
        String id,
        long version,
        UUID caseId,
        String processKey,
        String elementId,
        String name,
        @Nullable String formKey,
        @Nullable String step,
        @Nullable String differentFrom,
        String queue,
        int priority,
        LocalDate dueDate,
        String channel,
        String kind,
        String municipalityCode,
        State state,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt) {

    /** A cancelled item was taken back by the process: a withdrawal, or a deadline that passed. */
    public enum State {
        OPEN, COMPLETED, CANCELLED
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
