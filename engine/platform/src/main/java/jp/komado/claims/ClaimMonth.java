package jp.komado.claims;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A claim month as it stands.
 *
 * @param linesDue lines that its adjudication has to look at: its own, and those carried over from earlier months
 */
public record ClaimMonth(
    UUID id, YearMonth billing, State state, Instant openedAt, @Nullable Instant filesAt, @Nullable Instant startedAt, int linesDue,
    @Nullable Instant adjudicatedAt, @Nullable Instant settledAt, @Nullable Instant orderedAt, @Nullable Instant paidAt,
    @Nullable Instant closedAt) {

    /** How far a month is. */
    public enum State {
        /** Awaits the payers' files. */
        OPEN,
        /** Its lines are being checked. */
        ADJUDICATING,
        /** Every line is checked; exceptions wait for people. */
        EXCEPTIONS,
        /** Nothing is open: it can be paid. */
        READY,
        /** Payment orders have been placed. */
        ORDERED,
        /** The payers' confirmations reconcile. */
        PAID,
        /** Over, with its report. */
        CLOSED
    }

    /** The number by which people call it: 2026-10. */
    public String number() {
        return billing.toString();
    }
}
