package jp.komado.cap.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.DeidentifiedCase;
import jp.komado.cap.DeidentifiedCase.Member;
import jp.komado.cap.DeidentifiedCase.Tax;
import jp.komado.cap.DeidentifiedCases;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.rules.Decisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the people out of cases, and puts positions in their places when a cap is computed. */
@Service
class StrippedCases implements DeidentifiedCases {

    private static final UUID NOBODYS_CASE = new UUID(0, 0);
    private static final UUID OUTSIDER = new UUID(0, 0);
    private static final TierChoices.Choice SOMEBODYS_CHOICE = new TierChoices.Choice(NOBODYS_CASE, "", "", "", Instant.EPOCH);

    private final Applications applications;
    private final TaxFactStore taxFacts;
    private final AssistanceFactStore assistance;
    private final TierChoices choices;
    private final CapAssessmentStore assessments;
    private final CapCalculation calculation;

    StrippedCases(Applications applications, TaxFactStore taxFacts, AssistanceFactStore assistance, TierChoices choices,
                  CapAssessmentStore assessments, CapCalculation calculation) {
        this.applications = applications;
        this.taxFacts = taxFacts;
        this.assistance = assistance;
        this.choices = choices;
        this.assessments = assessments;
        this.calculation = calculation;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeidentifiedCase> of(Collection<UUID> caseIds) {
        var decided = assessments.decided(caseIds);
        var facts = applications.capFacts(decided.keySet());
        var assisted = assistance.of(facts.keySet());
        var taxes = taxFacts.of(facts.keySet());
        var chosen = choices.among(facts.keySet());
        var cases = new ArrayList<DeidentifiedCase>(facts.size());
        facts.forEach((id, known) -> cases.add(strip(known, assisted.containsKey(id) ? assisted.get(id).receiving() : known.publicAssistance(),
            taxes.getOrDefault(id, Map.of()), chosen.contains(id), decided.get(id))));
        Collections.shuffle(cases);
        return cases;
    }

    static DeidentifiedCase strip(CapFacts facts, boolean publicAssistance, Map<UUID, List<TaxFact>> taxes, boolean tierChosen,
                                  DeidentifiedCase.Decided decided) {
        return new DeidentifiedCase(YearMonth.from(facts.applicationDate()), facts.insuranceKind(), facts.insuredPersonId() != null,
            facts.severe(), facts.lifeSupport(), facts.hemophilia(), publicAssistance, tierChosen,
            facts.members().stream().map(member -> strip(member, facts, taxes.getOrDefault(member.personId(), List.of()))).toList(), decided);
    }

    private static Member strip(CapFacts.Member member, CapFacts facts, List<TaxFact> taxes) {
        var applicant = member.personId().equals(facts.applicantId());
        Map<Integer, Tax> newest = new LinkedHashMap<>();
        taxes.forEach(fact -> newest.putIfAbsent(fact.fiscalYear(), new Tax(fact.fiscalYear(), fact.status(), fact.incomeLevy(),
            fact.perCapitaLevy(), applicant ? fact.totalIncome() : null, applicant ? fact.pensionIncome() : null,
            applicant ? fact.otherBenefits() : null, fact.housingLoanCredit(), fact.donationCredit(), fact.designatedCity())));
        return new Member(member.personId().equals(facts.patientId()), applicant, member.personId().equals(facts.insuredPersonId()),
            member.insured(), age(member.birthDate(), FiscalYear.of(facts.applicationDate()).firstDay()), List.copyOf(newest.values()));
    }

    @Nullable
    private static Integer age(@Nullable LocalDate birth, LocalDate day) {
        return birth == null ? null : Integer.valueOf(birth.isAfter(day) ? 0 : Period.between(birth, day).getYears());
    }

    @Override
    public CapAssessment compute(DeidentifiedCase one, Decisions by) {
        var day = one.applicationMonth().atDay(1);
        var firstOfApril = FiscalYear.of(day).firstDay();
        List<CapFacts.Member> members = new ArrayList<>();
        Map<UUID, List<TaxFact>> taxes = new HashMap<>();
        UUID patient = OUTSIDER;
        UUID applicant = OUTSIDER;
        UUID insuredPerson = one.insuredPersonKnown() ? OUTSIDER : null;
        for (var member : one.members()) {
            var position = new UUID(0, members.size() + 1L);
            patient = member.patient() ? position : patient;
            applicant = member.applicant() ? position : applicant;
            insuredPerson = member.insuredPerson() ? position : insuredPerson;
            members.add(new CapFacts.Member(position, position, "", member.age() == null ? null : firstOfApril.minusYears(member.age()), "",
                member.sameInsurance()));
            taxes.put(position, member.taxes().stream().map(tax -> fact(tax, day)).toList());
        }
        var facts = new CapFacts(NOBODYS_CASE, ApplicationKind.NEW, day, patient, applicant, one.insuranceKind(), insuredPerson, one.severe(),
            one.lifeSupport(), one.hemophilia(), one.publicAssistance(), false, members);
        return calculation.under(by).compute(facts, taxes, null, one.tierChosen() ? SOMEBODYS_CHOICE : null);
    }

    private static TaxFact fact(Tax tax, LocalDate day) {
        return new TaxFact(tax.fiscalYear(), tax.status(), tax.incomeLevy(), tax.perCapitaLevy(), tax.totalIncome(), tax.pensionIncome(),
            tax.otherBenefits(), tax.housingLoanCredit(), tax.donationCredit(), tax.designatedCity(), Origin.PAPER, day);
    }

    @Override
    public DeidentifiedCase asIfAppliedIn(DeidentifiedCase one, YearMonth month, Decisions by) {
        var tables = calculation.under(by);
        int later = tables.taxYear(month.atDay(1)) - tables.taxYear(one.applicationMonth().atDay(1));
        return new DeidentifiedCase(month, one.insuranceKind(), one.insuredPersonKnown(), one.severe(), one.lifeSupport(), one.hemophilia(),
            one.publicAssistance(), one.tierChosen(), one.members().stream().map(member -> new Member(member.patient(), member.applicant(),
                member.insuredPerson(), member.sameInsurance(), member.age(), member.taxes().stream().map(tax -> new Tax(tax.fiscalYear() + later,
                    tax.status(), tax.incomeLevy(), tax.perCapitaLevy(), tax.totalIncome(), tax.pensionIncome(), tax.otherBenefits(),
                    tax.housingLoanCredit(), tax.donationCredit(), tax.designatedCity())).toList())).toList(), one.decided());
    }
}
