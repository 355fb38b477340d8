package jp.komado.impact;

import java.util.Set;

/** What would become of a case, beside what was decided. */
public enum ImpactKind {
    SAME, HIGHER, LOWER,
    /** The cap could no longer be computed; by the tables in force it can. */
    NEWLY_FAILING,
    /** The cap cannot be computed, but neither can it by the tables in force: the reason lies in the case. */
    FAILING_ANYWAY;

    /** Where nothing can be computed. */
    public static final Set<ImpactKind> FAILING = Set.of(NEWLY_FAILING, FAILING_ANYWAY);

    public boolean isFailing() {
        return FAILING.contains(this);
    }
}
