package jp.komado.cap.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.cap.AssistanceFact;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.CapAssessment.HouseholdLine;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.CapNotComputable.Code;
import jp.komado.cap.CapNotComputable.Reason;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxQuestion;
import jp.komado.cap.TaxQuestion.Evidence;
import jp.komado.cap.Yen;
import jp.komado.dossier.CapFacts;
import jp.komado.dossier.InsuranceKind;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.Decisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tables of {@code cap} in their order, person by person where they are about a person, and adds up. */
@Component
class CapCalculation {

    private static final String COMPLETE = "COMPLETE";
    /** Asks the tables for what holds in the highest tier once a person has chosen it. */
    private static final Yen ABOVE_EVERY_TIER = Yen.of(999_999_999);

    private final Decisions decisions;
    private final Clock clock;

    CapCalculation(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The same way through other tables. */
    CapCalculation under(Decisions others) {
        return new CapCalculation(others, clock);
    }

    CapAssessment compute(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts) {
        return compute(facts, taxFacts, null);
    }

    /** The same where an answer or a paper, and not only the claim, says whether the household is on assistance. */
    CapAssessment compute(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts, @Nullable AssistanceFact assistance) {
        return compute(facts, taxFacts, assistance, null);
    }

    /**
     * Computes the cap.
     *
     * @param choice somebody's choice of the highest tier, which counts only where nothing but declarations is missing; null if nobody chose
     * @throws CapNotComputable if something is missing that a person has to obtain
     */
    CapAssessment compute(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts, @Nullable AssistanceFact assistance,
                          @Nullable TierChoices.Choice choice) {
        return under(decisions.now()).computed(facts, taxFacts, assistance, choice);
    }

    /** By tables that do not change on the way. */
    private CapAssessment computed(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts, @Nullable AssistanceFact assistance,
                                   @Nullable TierChoices.Choice choice) {
        demandInsurance(facts);
        var month = YearMonth.from(facts.applicationDate());
        var axis = month.atDay(1);
        var year = year(month);
        int taxYear = year.single("taxYear", Integer.class);
        var explanation = new Explanation(facts, assistance);
        explanation.about(year);
        var members = new Members(facts, taxFacts, taxYear);
        var assessed = facts.publicAssistance()
            ? facts.members().stream().map(member -> withoutTax(member, members, axis, explanation)).toList()
            : assess(members, axis, explanation, choice != null);
        var chosen = assessed.stream().anyMatch(Assessed::undecidable);
        var levy = Yen.sum(assessed.stream().map(Assessed::levy).toList());
        var exempt = assessed.stream().noneMatch(Assessed::taxed);
        var cap = decisions.evaluate("monthly-cap", axis, chosen ? capInputs(facts, members, ABOVE_EVERY_TIER, false)
            : capInputs(facts, members, levy, exempt));
        explanation.about(cap);
        String tier = explanation.output("income-tier");
        if (chosen) {
            explanation.tierWasChosen(choice, clock.getZone());
        }
        return new CapAssessment(UUID.randomUUID(), facts.caseId(), cap.single("monthlyCap", Integer.class), tier,
            explanation.<Boolean>output("severe-recognition"), facts.lifeSupport(), facts.hemophilia(), month, taxYear, levy.value(),
            assessed.stream().map(Assessed::line).toList(), explanation.steps(), clock.instant());
    }

    /** Whose tax will be asked for; everybody once. */
    List<TaxQuestion> questions(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts) {
        return under(decisions.now()).questioned(facts, taxFacts);
    }

    private List<TaxQuestion> questioned(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts) {
        demandInsurance(facts);
        var month = YearMonth.from(facts.applicationDate());
        var members = new Members(facts, taxFacts, year(month).single("taxYear", Integer.class));
        if (facts.publicAssistance()) {
            return members.all().stream().map(member -> members.question(member, Evidence.NOT_COUNTED)).toList();
        }
        var axis = month.atDay(1);
        boolean patientExempt = !figure(members.patient(), members, true, axis).single("taxed", Boolean.class);
        Map<UUID, DecisionResult> figures = new LinkedHashMap<>();
        members.all().forEach(member -> figures.put(member.personId(), figure(member, members, patientExempt, axis)));
        boolean incomeDecides = members.applicantIncomeUnknown() && figures.values().stream().allMatch(
            figure -> figure.single("evidence", String.class).equals(COMPLETE) && !figure.single("taxed", Boolean.class));
        return members.all().stream().map(member -> members.question(member,
            incomeDecides && member.personId().equals(facts.applicantId()) ? members.income() : evidence(figures.get(member.personId())))).toList();
    }

    private static Evidence evidence(DecisionResult figure) {
        var evidence = figure.single("evidence", String.class);
        if (evidence.equals(COMPLETE)) {
            return Evidence.COMPLETE;
        }
        return Code.valueOf(evidence) == Code.NO_CERTIFICATE ? Evidence.MISSING : Evidence.DOUBTFUL;
    }

    /** The fiscal year whose municipal tax counts for an application of that day. */
    int taxYear(LocalDate applicationDate) {
        return year(YearMonth.from(applicationDate)).single("taxYear", Integer.class);
    }

    private DecisionResult year(YearMonth month) {
        return decisions.evaluate("tax-year", month.atDay(1),
            Map.of("applicationMonth", month.getMonthValue(), "applicationYear", month.getYear()));
    }

    private static void demandInsurance(CapFacts facts) {
        if (facts.insuranceKind() == null) {
            throw new CapNotComputable(List.of(new Reason(Code.INSURANCE_UNKNOWN, null)));
        }
        if (facts.insuranceKind() == InsuranceKind.EMPLOYEE && facts.insuredPersonId() == null) {
            throw new CapNotComputable(List.of(new Reason(Code.INSURED_PERSON_UNKNOWN, null)));
        }
        var ageless = facts.members().stream().filter(member -> member.birthDate() == null)
            .map(member -> new Reason(Code.BIRTH_DATE_UNKNOWN, member.personId())).toList();
        if (!ageless.isEmpty()) {
            throw new CapNotComputable(ageless);
        }
    }

    /** The patient first: in one case the patient's own tax decides whether the guardian counts. */
    private List<Assessed> assess(Members members, LocalDate axis, Explanation explanation, boolean chosen) {
        List<Reason> reasons = new ArrayList<>();
        var patient = members.patient();
        var first = figure(patient, members, true, axis);
        boolean patientExempt = !first.single("taxed", Boolean.class);
        List<Assessed> assessed = new ArrayList<>();
        for (var member : members.all()) {
            var figure = member.equals(patient) ? first : figure(member, members, patientExempt, axis);
            var evidence = figure.single("evidence", String.class);
            if (!evidence.equals(COMPLETE)) {
                reasons.add(new Reason(Code.valueOf(evidence), member.personId()));
            }
            var fact = members.fact(member);
            explanation.about(figure, member.personId(), fact);
            assessed.add(new Assessed(explanation.line(member, fact, members.taxYear(), figure.single("countedLevy", Long.class)),
                Yen.of(figure.single("countedLevy", Long.class)), figure.single("taxed", Boolean.class), !evidence.equals(COMPLETE)));
        }
        if (reasons.isEmpty() && assessed.stream().noneMatch(Assessed::taxed) && members.applicantIncomeUnknown()) {
            reasons.add(new Reason(Code.APPLICANT_INCOME_UNKNOWN, members.applicantId()));
        }
        if (!reasons.isEmpty() && !(chosen && isLeftToAChoice(reasons))) {
            throw new CapNotComputable(reasons);
        }
        return assessed;
    }

    /** Only what the tables must not guess is left to a person: no declaration, no domicile on the day. */
    static boolean isLeftToAChoice(List<Reason> reasons) {
        return reasons.stream().allMatch(reason -> reason.code() == Code.UNDECLARED || reason.code() == Code.NOT_RESIDENT);
    }

    private DecisionResult figure(CapFacts.Member member, Members members, boolean patientExempt, LocalDate axis) {
        var inputs = new HashMap<>(members.household(member, patientExempt));
        inputs.putAll(members.tax(member));
        return decisions.evaluate("tax-figure", axis, inputs);
    }

    /** On public assistance nobody's tax is asked. */
    private Assessed withoutTax(CapFacts.Member member, Members members, LocalDate axis, Explanation explanation) {
        var counted = decisions.evaluate("assessment-household", axis, members.household(member, true));
        explanation.about(counted, member.personId(), null);
        return new Assessed(explanation.line(member, null, members.taxYear(), 0), Yen.ZERO, false, false);
    }

    private static Map<String, Object> capInputs(CapFacts facts, Members members, Yen levy, boolean exempt) {
        Map<String, Object> inputs = new HashMap<>(members.applicantIncome());
        inputs.put("welfare", facts.publicAssistance() ? "PUBLIC_ASSISTANCE" : "NONE");
        inputs.put("borderline", "NONE");
        inputs.put("householdExempt", exempt);
        inputs.put("incomeLevyTotal", levy.value());
        inputs.put("heavyBurden", facts.severe());
        inputs.put("monthlyTotals", List.of());
        inputs.put("lifeSupport", facts.lifeSupport());
        inputs.put("hemophilia", facts.hemophilia());
        return inputs;
    }

    private record Assessed(HouseholdLine line, Yen levy, boolean taxed, boolean undecidable) {
    }

    /** The people of the statement as the tables want to know them. */
    private record Members(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts, int taxYear) {

        List<CapFacts.Member> all() {
            return facts.members();
        }

        UUID applicantId() {
            return facts.applicantId();
        }

        CapFacts.Member patient() {
            return all().stream().filter(member -> member.personId().equals(facts.patientId())).findFirst().orElseThrow();
        }

        /** The fact of the year that counts, or else the newest, which the table then refuses. */
        TaxFact fact(CapFacts.Member member) {
            return fact(member.personId());
        }

        private TaxFact fact(UUID personId) {
            var known = taxFacts.getOrDefault(personId, List.of());
            return known.stream().filter(fact -> fact.fiscalYear() == taxYear).findFirst().orElse(known.isEmpty() ? null : known.get(0));
        }

        Map<String, Object> household(CapFacts.Member member, boolean patientExempt) {
            return Map.of("insuranceKind", facts.insuranceKind(),
                "isPatient", member.personId().equals(facts.patientId()),
                "isInsuredPerson", member.personId().equals(facts.insuredPersonId()),
                "isApplicant", member.personId().equals(facts.applicantId()),
                "sameInsurance", member.insured(),
                "patientIsInsured", facts.patientId().equals(facts.insuredPersonId()),
                "patientExempt", patientExempt,
                "applicationMonth", facts.applicationDate().getMonthValue(),
                "applicationYear", facts.applicationDate().getYear());
        }

        Map<String, Object> tax(CapFacts.Member member) {
            var fact = fact(member);
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("factYear", fact == null ? taxYear : fact.fiscalYear());
            inputs.put("taxStatus", fact == null ? "NONE" : fact.status());
            inputs.put("ageOnFirstOfApril",
                Period.between(member.birthDate(), later(FiscalYear.of(facts.applicationDate()).firstDay(), member.birthDate())).getYears());
            inputs.put("incomeLevy", fact == null ? 0 : fact.incomeLevy());
            inputs.put("perCapitaLevy", fact == null ? 0 : fact.perCapitaLevy());
            inputs.put("housingLoanCredit", fact == null ? 0 : fact.housingLoanCredit());
            inputs.put("donationCredit", fact == null ? 0 : fact.donationCredit());
            inputs.put("designatedCity", fact != null && fact.designatedCity());
            return inputs;
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        TaxQuestion question(CapFacts.Member member, Evidence evidence) {
            return new TaxQuestion(member.personId(), taxYear, evidence);
        }

        /** Asked for where nothing is on file of the year; a certificate that leaves the income out has to be completed by a person. */
        Evidence income() {
            var fact = fact(applicantId());
            return fact == null || fact.fiscalYear() != taxYear ? Evidence.MISSING : Evidence.DOUBTFUL;
        }

        boolean applicantIncomeUnknown() {
            var fact = fact(applicantId());
            return fact == null || fact.fiscalYear() != taxYear || fact.totalIncome() == null;
        }

        Map<String, Object> applicantIncome() {
            var fact = applicantIncomeUnknown() ? null : fact(applicantId());
            return Map.of("applicantTotalIncome", fact == null ? 0L : fact.totalIncome(),
                "applicantPension", fact == null || fact.pensionIncome() == null ? 0L : fact.pensionIncome(),
                "applicantBenefits", fact == null || fact.otherBenefits() == null ? 0L : fact.otherBenefits());
        }
    }
}
