package jp.komado.cap;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.komado.rules.Decisions;

/**
 * Cases without their people (K19), for questions about everybody. What is computed goes the way on which every cap is computed, so that a case
 * comes out as it does by its case number.
 */
public interface DeidentifiedCases {

    /**
     * Those of these cases that have a cap and are entered, in an order that tells nothing. Reads personal data in bulk: whoever asks, tells the
     * gate before.
     */
    List<DeidentifiedCase> of(Collection<UUID> caseIds);

    /**
     * The cap of a case by some tables. Nothing is stored; people of the answer are positions.
     *
     * @throws CapNotComputable as for the case itself
     */
    CapAssessment compute(DeidentifiedCase one, Decisions by);

    /**
     * The case as if it had applied in another month, in the same circumstances: as old, and with the same tax in the year that counts
     * then as in the year that counted.
     *
     * @param by the tables that say which years count
     */
    DeidentifiedCase asIfAppliedIn(DeidentifiedCase one, YearMonth month, Decisions by);
}
