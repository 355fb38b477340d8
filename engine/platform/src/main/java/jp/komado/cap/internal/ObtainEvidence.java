package jp.komado.cap.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.FiscalYear;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.Timeline;
import jp.komado.problem.FieldError;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The form 申告・証明を求める: shows whose tax is missing and why, and takes what the family brought. */
@Component
class ObtainEvidence implements TaskHandler {

    private static final String STEP = "⑩";

    private final Applications applications;
    private final TaxFacts taxFacts;
    private final AssistanceFactStore assistance;
    private final TierChoices choices;
    private final CapCalculation calculation;
    private final PersonalDataGate gate;
    private final Timeline timeline;
    private final ObjectMapper json;

    ObtainEvidence(Applications applications, TaxFacts taxFacts, AssistanceFactStore assistance, TierChoices choices,
                   CapCalculation calculation, PersonalDataGate gate, Timeline timeline, ObjectMapper json) {
        this.applications = applications;
        this.taxFacts = taxFacts;
        this.assistance = assistance;
        this.choices = choices;
        this.calculation = calculation;
        this.gate = gate;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "obtain-evidence";
    }

    @Override
    public Object prefill(UUID caseId) {
        var facts = assistance.known(applications.capFacts(caseId));
        var members = byId(facts);
        List<Missing> missing = new ArrayList<>();
        for (var reason : missing(facts)) {
            if (reason.personId() != null) {
                var member = members.get(reason.personId());
                missing.add(new Missing(member.personId(), member.name(), member.relationship(), reason.code()));
            }
        }
        return Map.of("evidence", missing);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var facts = applications.capFacts(context.caseId());
        var members = byId(facts);
        int taxYear = calculation.taxYear(facts.applicationDate());
        Map<UUID, TaxFact> evidence = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        var entries = data.get("evidence");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            var entry = json.convertValue(entries.get(i), Entry.class);
            var pointer = "/evidence/" + i;
            if (!members.containsKey(entry.personId())) {
                errors.add(FieldError.of(pointer + "/personId", "cap.evidence.not-a-member"));
            } else if (evidence.containsKey(entry.personId())) {
                errors.add(FieldError.of(pointer + "/personId", "cap.evidence.twice"));
            } else if (entry.tax().fiscalYear() != taxYear) {
                errors.add(FieldError.of(pointer + "/tax/fiscalYear", "cap.evidence.other-year", new FiscalYear(taxYear).label()));
            } else {
                evidence.put(entry.personId(), entry.tax().fact());
            }
        }
        if (!errors.isEmpty()) {
            throw new TaskDataInvalid(errors);
        }
        gate.change(new Look(Right.DECISION_PROPOSE, Purpose.CASE_WORK, "tax-fact", context.caseId(),
            evidence.keySet().stream().map(id -> members.get(id).logKey()).toList()), "tax");
        evidence.forEach((personId, fact) -> taxFacts.record(context.caseId(), personId, fact));
        if (!evidence.isEmpty()) {
            timeline.add(context.caseId(), STEP, "cap.timeline.evidence", evidence.size());
        }
        if (data.path("treatAsHighestTier").asBoolean()) {
            chooseHighestTier(facts, data.path("highestTierReason").asText());
        }
        return Map.of();
    }

    /** Only where declarations are all that is missing; refused, nothing of the form is kept. */
    private void chooseHighestTier(CapFacts facts, String reason) {
        var missing = missing(assistance.known(facts));
        if (missing.isEmpty() || !CapCalculation.isLeftToAChoice(missing)) {
            throw new TaskDataInvalid(List.of(FieldError.of("/treatAsHighestTier", "cap.evidence.no-choice")));
        }
        choices.choose(facts.caseId(), facts.patientId(), reason);
        timeline.add(facts.caseId(), STEP, "cap.timeline.highest-tier");
    }

    private List<CapNotComputable.Reason> missing(CapFacts facts) {
        try {
            calculation.compute(facts, taxFacts.of(facts.caseId()));
            return List.of();
        } catch (CapNotComputable incomplete) {
            return incomplete.reasons();
        }
    }

    private static Map<UUID, CapFacts.Member> byId(CapFacts facts) {
        return facts.members().stream().collect(Collectors.toMap(CapFacts.Member::personId, Function.identity()));
    }

    /** A line of the empty form. */
    record Missing(UUID personId, String personName, String relationship, CapNotComputable.Code reason) {
    }

    record Entry(UUID personId, Tax tax) {
    }

    record Tax(
        int fiscalYear, TaxStatus status, @Nullable Long incomeLevy, @Nullable Long perCapitaLevy, @Nullable Long totalIncome,
        @Nullable Long pensionIncome, @Nullable Long otherBenefits, @Nullable Long housingLoanCredit, @Nullable Long donationCredit,
        @Nullable Boolean designatedCity, Origin source, LocalDate sourceDate) {

        TaxFact fact() {
            return new TaxFact(fiscalYear, status, orZero(incomeLevy), orZero(perCapitaLevy), totalIncome, pensionIncome, otherBenefits,
                orZero(housingLoanCredit), orZero(donationCredit), Boolean.TRUE.equals(designatedCity), source, sourceDate);
        }

        private static long orZero(@Nullable Long amount) {
            return amount == null ? 0 : amount;
        }
    }
}
