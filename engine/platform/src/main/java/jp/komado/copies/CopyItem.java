package jp.komado.copies;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One record of a run, as it was when the run collected it.
 *
 * @param personId null once the person is erased here
 * @param content null with DELETE
 * @param problem why it is not registered: a {@link CopyResult}, or what this side found, {@code NO_CODE_HERE} or {@code INCOMPLETE}
 * @param issuedOn the day of the certificate
 * @param settledOn the day of the answer
 */
public record CopyItem(
    UUID id, UUID runId, int position, RecordKey key, @Nullable UUID personId, @Nullable UUID caseId, CopyOperation operation, Reason reason,
    @Nullable String integratedNumber, @Nullable CopyContent content, @Nullable LocalDate issuedOn, State state, @Nullable String problem,
    @Nullable Long inquiryNumber, @Nullable LocalDate settledOn) {

    /** This side's own check: no linkage code was obtained. */
    public static final String NO_CODE_HERE = "NO_CODE_HERE";
    /** This side's own check: a field of the original is missing. */
    public static final String INCOMPLETE = "INCOMPLETE";

    /** Why it is in the run. */
    public enum Reason {
        /** Never registered. */
        NEW,
        /** The original changed. */
        CHANGED,
        /** It was not registered the last time. */
        AGAIN,
        /** The comparison found a difference. */
        DIFFERENT,
        /** The original is gone. */
        GONE
    }

    /** How far it has come. */
    public enum State {
        /** Found, and about to be placed. */
        COLLECTED,
        /** Not sent: this side's check found an error. */
        HELD,
        /** Sent or to be sent; the answer is awaited. */
        PLACED,
        /** Done as asked. */
        DONE,
        /** Answered with an error. */
        ERROR
    }

    /** Whether it stands on the error checklist. */
    public boolean isError() {
        return state == State.HELD || state == State.ERROR;
    }
}
