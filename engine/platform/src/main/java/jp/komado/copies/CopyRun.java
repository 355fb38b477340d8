package jp.komado.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A run of the registration.
 *
 * @param requestedBy null for the weekly one
 * @param listsDueOn until when the division confirms the lists
 * @param errorHandling what is done about the errors, in the words of whoever confirmed
 */
public record CopyRun(
    UUID id, String number, @Nullable String requestedBy, State state, Instant startedAt, @Nullable Instant answeredAt,
    @Nullable LocalDate listsDueOn, @Nullable String confirmedBy, @Nullable Instant confirmedAt, @Nullable String errorHandling,
    @Nullable String remarks) {

    /** How far it has come. */
    public enum State {
        /** To be collected. */
        REQUESTED,
        /** Nothing had changed. */
        NOTHING,
        /** Answers are awaited. */
        ON_THE_WAY,
        /** All answered; the lists wait for the division. */
        ANSWERED,
        /** The lists are confirmed. */
        CONFIRMED
    }
}
