package jp.komado.cap.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.CapDifference;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.CapNotComputable.Code;
import jp.komado.cap.CapNotComputable.Reason;
import jp.komado.cap.Caps;
import jp.komado.cap.TaxFacts;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.Timeline;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.Decisions;
import jp.komado.rules.NoDecisionVersion;
import jp.komado.rules.NoRuleMatched;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes, keeps and tells the case's story. */
@Service
class AssessedCaps implements Caps {

    private static final String STEP = "⑩";

    private final Applications applications;
    private final TaxFacts taxFacts;
    private final AssistanceFactStore assistance;
    private final TierChoices choices;
    private final CapCalculation calculation;
    private final CapAssessmentStore store;
    private final Timeline timeline;

    AssessedCaps(Applications applications, TaxFacts taxFacts, AssistanceFactStore assistance, TierChoices choices,
                 CapCalculation calculation, CapAssessmentStore store, Timeline timeline) {
        this.applications = applications;
        this.taxFacts = taxFacts;
        this.assistance = assistance;
        this.choices = choices;
        this.calculation = calculation;
        this.store = store;
        this.timeline = timeline;
    }

    /** That a cap cannot be computed is an outcome, not a failure: the step that asked goes on with it. */
    @Override
    @Transactional(noRollbackFor = CapNotComputable.class)
    public CapAssessment assess(UUID caseId) {
        var facts = assistance.known(applications.capFacts(caseId));
        try {
            var assessment = compute(calculation, caseId, facts);
            store.add(assessment, facts.patientId());
            timeline.add(caseId, STEP, "cap.timeline.computed", String.format("%,d", assessment.monthlyCapYen()));
            return assessment;
        } catch (CapNotComputable missing) {
            timeline.add(caseId, STEP, "cap.timeline.not-computable", missing.reasons().size());
            throw missing;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CapDifference> recalculate(UUID caseId) {
        return recalculate(caseId, calculation);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CapDifference> recalculate(UUID caseId, Decisions under) {
        return recalculate(caseId, calculation.under(under));
    }

    private Optional<CapDifference> recalculate(UUID caseId, CapCalculation by) {
        return store.latest(caseId).map(before -> {
            try {
                return new CapDifference(caseId, before, compute(by, caseId, assistance.known(applications.capFacts(caseId))), List.of());
            } catch (CapNotComputable missing) {
                return new CapDifference(caseId, before, null, missing.reasons());
            } catch (NoRuleMatched | DecisionInputRefused | DecisionInputMissing | NoDecisionVersion silent) {
                return new CapDifference(caseId, before, null, List.of(new Reason(Code.TABLES_DO_NOT_DECIDE, null)));
            }
        });
    }

    private CapAssessment compute(CapCalculation by, UUID caseId, CapFacts facts) {
        return by.compute(facts, taxFacts.of(caseId), assistance.of(caseId).orElse(null), choices.of(caseId).orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CapAssessment> latest(UUID caseId) {
        return store.latest(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> tiers(Collection<UUID> caseIds) {
        return store.tiers(caseIds);
    }
}
