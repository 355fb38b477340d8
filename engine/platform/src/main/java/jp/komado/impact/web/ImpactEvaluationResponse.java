package jp.komado.impact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactKind;
import jp.komado.impact.ImpactResult;
import jp.komado.rules.DecisionVersion;
import org.springframework.lang.Nullable;

/**
 * An evaluation, see {@link ImpactEvaluation}.
 *
 * @param total cases in the store; absent before it is known
 * @param failure why it ended without a result, in words
 * @param result only when it is read by itself and done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImpactEvaluationResponse(
    UUID id, ImpactEvaluation.State state, Instant requestedAt, String requestedBy, List<EvaluatedVersion> versions,
    @Nullable YearMonth applicationMonth, @Nullable Instant dataOf, int leftOut, @Nullable Integer total, int done, @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
    @Nullable String failure, @Nullable ImpactFigures result) {

    static ImpactEvaluationResponse of(ImpactEvaluation evaluation, @Nullable ImpactResult result, UnaryOperator<String> reasons,
                                       @Nullable String failure) {
        return new ImpactEvaluationResponse(evaluation.id(), evaluation.state(), evaluation.requestedAt(), evaluation.requestedBy(),
            evaluation.versions().stream().map(version -> new EvaluatedVersion(version.id(), version.name(), version.versionTag(),
                version.effectiveFrom(), version.status(), version.asked())).toList(), evaluation.applicationMonth(), evaluation.dataOf(),
                    evaluation.leftOut(),
            evaluation.total(), evaluation.done(), evaluation.startedAt(), evaluation.finishedAt(), failure,
            result == null ? null : ImpactFigures.of(result, reasons));
    }

    /** A version by which is computed, with its status when it was asked for. */
    record EvaluatedVersion(UUID id, String name, String versionTag, LocalDate effectiveFrom, DecisionVersion.Status status, boolean asked) {
    }

    /** See {@link ImpactResult}; whole yen a month. */
    record ImpactFigures(int cases, int reached, int differentToday, long beforeYen, long afterYen, long notComputedBeforeYen,
                  List<ImpactResult.KindFigures> byKind, List<ImpactResult.TierFigures> byTier, List<ImpactResult.GroupFigures> byInsurance,
                  List<ImpactResult.GroupFigures> byAge, List<ReasonInWords> reasons) {

        static ImpactFigures of(ImpactResult result, UnaryOperator<String> reasons) {
            return new ImpactFigures(result.cases(), result.reached(), result.differentToday(), result.beforeYen(), result.afterYen(),
                result.notComputedBeforeYen(), result.byKind(), result.byTier(), result.byInsurance(), result.byAge(),
                result.reasons().stream()
                    .map(line -> new ReasonInWords(line.kind(), line.code(), reasons.apply(line.code()), line.cases())).toList());
        }
    }

    /** Why cases cannot be computed, as a code and in words. */
    record ReasonInWords(ImpactKind kind, String code, String message, int cases) {
    }
}
