package jp.komado.impact.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A question.
 *
 * @param versionIds versions of the table of the cap, drafts among them; empty: those in force
 * @param applicationMonth as if all cases had applied in that month, in the same circumstances; absent: each in its own, or in the first month of a
 *     version that begins in the future
 */
record ImpactEvaluationRequest(@NotNull @Size(max = MOST) List<@NotNull UUID> versionIds, @Nullable YearMonth applicationMonth) {

    static final int MOST = 20;
}
