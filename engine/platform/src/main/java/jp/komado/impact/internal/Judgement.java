package jp.komado.impact.internal;

import jp.komado.impact.ImpactKind;

/**
 * What would become of a case, in what is counted of it: all but the amounts are the place in the count.
 *
 * @param beforeYen decided, whole yen a month
 * @param afterYen zero where nothing can be computed
 */
record Judgement(Place place, long beforeYen, long afterYen) {

    /**
     * Cases of one place are one sum.
     *
     * @param tierAfter empty where nothing can be computed
     * @param reason why not, empty where it can
     * @param differsToday whether the tables in force do not yield what was decided
     * @param reached whether a version that was asked for decides the case
     */
    record Place(ImpactKind kind, String tierBefore, String tierAfter, String insuranceKind, String ageBand, String reason, boolean differsToday,
                 boolean reached) {
    }
}
