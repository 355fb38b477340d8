package jp.komado.cap.internal;

import java.util.List;
import java.util.UUID;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxQuestion;
import jp.komado.cap.TaxQuestions;
import jp.komado.dossier.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the calculation what it lacks. */
@Service
class AskedTax implements TaxQuestions {

    private final Applications applications;
    private final TaxFacts taxFacts;
    private final AssistanceFactStore assistance;
    private final CapCalculation calculation;

    AskedTax(Applications applications, TaxFacts taxFacts, AssistanceFactStore assistance, CapCalculation calculation) {
        this.applications = applications;
        this.taxFacts = taxFacts;
        this.assistance = assistance;
        this.calculation = calculation;
    }

    /** Where the insurance or a birth date is unknown nobody can tell yet whose tax counts; the cap will say so. */
    @Override
    @Transactional(readOnly = true)
    public List<TaxQuestion> of(UUID caseId) {
        try {
            return calculation.questions(assistance.known(applications.capFacts(caseId)), taxFacts.of(caseId));
        } catch (CapNotComputable unknown) {
            return List.of();
        }
    }
}
