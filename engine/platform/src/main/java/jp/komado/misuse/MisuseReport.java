package jp.komado.misuse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What the log shows about one calendar month of the office.
 *
 * @param dueOn until when it is to be confirmed
 * @param findings how many things were found
 */
public record MisuseReport(
        UUID id,
        long version,
        YearMonth month,
        Instant generatedAt,
        LocalDate dueOn,
        MisuseRange range,
        MisuseSeal seal,
        MisuseFigures figures,
        long findings,
        State state,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String comment) {

    /** A report waits until somebody has confirmed it by name. */
    public enum State {
        OPEN, CONFIRMED
    }

    /**
     * The rows that were looked at, and the blocks in which they are sealed; null where the month has none.
     *
     * @param unsealedEntries rows of the month that no block held yet
     */
    public record MisuseRange(@Nullable Long firstEntry, @Nullable Long lastEntry, @Nullable Long firstBlock, @Nullable Long lastBlock,
                        long unsealedEntries) {
    }

    /** Whether the whole log was as it was written when the report was made. */
    public record MisuseSeal(boolean intact, boolean headFits, @Nullable Long firstBrokenBlock) {
    }

    /** Counts over the month. */
    public record MisuseFigures(long entries, long users, long looks, long changes, long refusals, long unmaskings, long outsideHours,
                          long signInRefusals) {
    }
}
