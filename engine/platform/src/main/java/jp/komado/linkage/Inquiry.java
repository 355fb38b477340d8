package jp.komado.linkage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An inquiry that was placed.
 *
 * @param needId null for the acquisition of a code
 * @param provider the body that is asked, null for a code
 * @param askedBy who or what placed it, as the record of the interface names it
 */
public record Inquiry(
    UUID id, UUID caseId, UUID personId, @Nullable UUID needId, String kind, @Nullable Information information, @Nullable Integer fiscalYear,
    @Nullable String provider, long number, LocalDate askedOn, Instant askedAt, String askedBy, State state,
    @Nullable String response, @Nullable LocalDate answeredOn, @Nullable String shipmentNumber) {

    /** The kind of request for a code. */
    public static final String CODE = "code-acquisition";

    /** What became of it. */
    public enum State {
        OPEN, INTERIM, ANSWERED, CANCELLED
    }

    /** Whether the last answer is awaited. */
    public boolean isOpen() {
        return state == State.OPEN || state == State.INTERIM;
    }
}
