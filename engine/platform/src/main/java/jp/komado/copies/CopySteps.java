package jp.komado.copies;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What the procedure of a run asks of this room, one method for each of its service tasks. Each joins the transaction of the step. */
public interface CopySteps {

    /**
     * Collects what changed since it was last registered successfully.
     *
     * @param runId the run that was asked for, null to begin the weekly one
     */
    Collected collect(@Nullable UUID runId);

    /** Places the collected records with the exchange; returns the day on which somebody asks after the answers. */
    LocalDate place(UUID runId);

    /** All is answered: the two lists are ready to be confirmed. */
    void prepareLists(UUID runId);

    /** What was found. */
    record Collected(UUID runId, Changes changes) {
    }

    /** The ways out of the model's gateway. */
    enum Changes {
        /** There are records to send. */
        SEND,
        /** Nothing can be sent, but errors are to be looked at. */
        ERRORS_ONLY,
        /** Nothing changed. */
        NONE
    }
}
