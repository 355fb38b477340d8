package jp.komado.cap;

import java.util.List;
import java.util.UUID;

/** Tells before the cap is computed what it will ask for, by the same tables. */
public interface TaxQuestions {

    /**
     * One question for each person of a case. While nobody of the household is known to be taxed and everything else is known, the
     * applicant's own income is asked for too, since it decides between the two low tiers.
     */
    List<TaxQuestion> of(UUID caseId);
}
