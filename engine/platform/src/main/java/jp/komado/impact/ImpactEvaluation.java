package jp.komado.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.komado.rules.DecisionVersion;
import org.springframework.lang.Nullable;

/**
 * An evaluation: what was asked, and how far it is.
 *
 * @param requestedBy id of the member of staff
 * @param versions all versions of the chain by which is computed, the asked ones among them
 * @param applicationMonth as if all cases had applied in that month; null: each in its own
 * @param dataOf when the store was filled, null before it is known
 * @param leftOut cases with a running certificate and no cap on file, which are not in the store
 * @param total cases in the store, null before it is known
 * @param done cases that are computed
 * @param failure code of the reason, only if it has failed
 */
public record ImpactEvaluation(
    UUID id, long seq, State state, Instant requestedAt, String requestedBy, List<Version> versions, @Nullable YearMonth applicationMonth,
    @Nullable Instant dataOf, int leftOut, @Nullable Integer total, int done, @Nullable Instant startedAt, @Nullable Instant finishedAt,
    @Nullable String failure) {

    public ImpactEvaluation {
        versions = List.copyOf(versions);
    }

    /** Where it stands. What is interrupted stays RUNNING and goes on. */
    public enum State {
        QUEUED, RUNNING, DONE, FAILED
    }

    /**
     * A version by which is computed.
     *
     * @param status when the evaluation was asked for
     * @param asked whether it was asked for, or is simply in force
     * @param words digest of the file
     */
    public record Version(UUID id, String name, String versionTag, LocalDate effectiveFrom, DecisionVersion.Status status, boolean asked,
                          String words) {
    }
}
