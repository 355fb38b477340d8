package jp.komado.impact;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What an evaluation found; whole yen a month, sums of caps before they are shared among certificates of a household.
 *
 * @param reached cases that a version decides which was asked for; the others cannot change by it
 * @param differentToday cases that come out otherwise than decided by the tables in force already
 * @param beforeYen sum of the decided caps, of the cases that can be computed
 * @param afterYen sum of their caps by the versions asked for
 * @param notComputedBeforeYen sum of the decided caps of the others
 */
public record ImpactResult(
    int cases, int reached, int differentToday, long beforeYen, long afterYen, long notComputedBeforeYen, List<KindFigures> byKind,
    List<TierFigures> byTier, List<GroupFigures> byInsurance, List<GroupFigures> byAge, List<ReasonFigures> reasons) {

    /** How many go which way. */
    public record KindFigures(ImpactKind kind, int cases, long beforeYen, long afterYen) {
    }

    /**
     * From which tier to which.
     *
     * @param after null where nothing can be computed
     */
    public record TierFigures(String before, @Nullable String after, ImpactKind kind, int cases, long beforeYen, long afterYen) {
    }

    /**
     * A part of the cases.
     *
     * @param group kind of insurance, or years of the patient's age on 1 April; UNKNOWN where it is not on file
     */
    public record GroupFigures(String group, ImpactKind kind, int cases, long beforeYen, long afterYen) {
    }

    /**
     * Why nothing can be computed; of several reasons the first in the order of the codes.
     *
     * @param code what is missing in the case, or what the table does not answer with the decision's name
     */
    public record ReasonFigures(ImpactKind kind, String code, int cases) {
    }
}
