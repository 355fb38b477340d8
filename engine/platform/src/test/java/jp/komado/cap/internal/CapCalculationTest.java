package jp.komado.cap.internal;

import static jp.komado.cap.internal.Family.insuredByTheFather;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.CapNotComputable.Code;
import jp.komado.cap.CapNotComputable.Reason;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.InsuranceKind;
import jp.komado.rules.internal.ReleasedDecisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapCalculationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final CapCalculation CALCULATION =
        new CapCalculation(ReleasedDecisions.load(), Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")));

    @ParameterizedTest
    @CsvSource({"0, IV, 5000", "70999, IV, 5000", "71000, V, 10000", "250999, V, 10000", "251000, VI, 15000"})
    void the_levy_of_the_insured_father_decides_the_tier(long levy, String tier, int cap) {
        var family = insuredByTheFather();

        var assessment = family.taxed(family.father, levy).taxed(family.mother, 400_000).assessedBy(CALCULATION);

        assertThat(assessment.tier()).isEqualTo(tier);
        assertThat(assessment.monthlyCapYen()).isEqualTo(cap);
        assertThat(assessment.incomeLevyTotalYen()).isEqualTo(levy);
        assertThat(assessment.applicationMonth()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(assessment.taxYear()).isEqualTo(2026);
        assertThat(assessment.computedAt()).isEqualTo(NOW);
    }

    @Test
    void on_national_health_insurance_both_parents_count_and_a_designated_city_is_converted_person_by_person() {
        var family = insuredByTheFather().onNationalHealthInsurance();

        var assessment = family.taxedByDesignatedCity(family.father, 47_300).taxedByDesignatedCity(family.mother, 47_400).assessedBy(CALCULATION);

        assertThat(assessment.incomeLevyTotalYen()).isEqualTo(71_025);
        assertThat(assessment.tier()).isEqualTo("V");
        assertThat(line(assessment, family.father).incomeLevyYen()).isEqualTo(35_475);
        assertThat(line(assessment, family.mother).incomeLevyYen()).isEqualTo(35_550);
    }

    @Test
    void a_renewal_of_june_reads_the_old_year_and_one_of_july_the_new() {
        var june = insuredByTheFather().appliesOn(LocalDate.of(2026, 6, 20));
        var july = insuredByTheFather().appliesOn(LocalDate.of(2026, 7, 1));
        for (var family : List.of(june, july)) {
            family.taxed(family.father, 72_000).knows(family.father,
                new TaxFact(2025, TaxStatus.TAXED, 70_000, 6_000, null, null, null, 0, 0, false, Origin.PAPER, LocalDate.of(2025, 6, 30)));
        }

        assertThat(june.assessedBy(CALCULATION).monthlyCapYen()).isEqualTo(5_000);
        assertThat(july.assessedBy(CALCULATION).monthlyCapYen()).isEqualTo(10_000);
    }

    @Test
    void an_undeclared_household_is_in_the_highest_tier_only_by_somebodys_choice_which_the_explanation_tells() {
        var family = insuredByTheFather();
        family.knows(family.father, TaxFact.of(2026, TaxStatus.UNDECLARED, Origin.DECLARATION, Family.CERTIFIED_ON));
        var choice = new TierChoices.Choice(UUID.randomUUID(), "期限までに申告がなかった", "worker1", "職員", NOW);

        var assessment = family.assessedBy(CALCULATION, choice);

        assertThat(assessment.tier()).isEqualTo("VI");
        assertThat(assessment.monthlyCapYen()).isEqualTo(15_000);
        assertThat(assessment.incomeLevyTotalYen()).isZero();
        assertThat(assessment.steps()).extracting(CapAssessment.Step::table).contains("highest-tier-chosen").doesNotContain("income-tier");
        assertThat(assessment.steps()).filteredOn(step -> step.table().equals("highest-tier-chosen")).singleElement()
            .satisfies(step -> assertThat(step.inputs()).extracting(CapAssessment.Input::value).containsExactly("期限までに申告がなかった", "職員"));
        assertThat(catchThrowableOfType(CapNotComputable.class, () -> family.assessedBy(CALCULATION)).reasons())
            .containsExactly(new Reason(Code.UNDECLARED, family.father));
    }

    @Test
    void a_choice_made_before_the_declaration_came_decides_nothing_any_more() {
        var family = insuredByTheFather();
        var choice = new TierChoices.Choice(UUID.randomUUID(), "期限までに申告がなかった", "worker1", "職員", NOW);

        var assessment = family.taxed(family.father, 70_999).assessedBy(CALCULATION, choice);

        assertThat(assessment.tier()).isEqualTo("IV");
        assertThat(assessment.steps()).extracting(CapAssessment.Step::table).doesNotContain("highest-tier-chosen");
    }

    @Test
    void credits_are_added_back() {
        var family = insuredByTheFather();

        var assessment = family.knows(family.father,
            new TaxFact(2026, TaxStatus.TAXED, 40_000, 6_000, null, null, null, 25_000, 6_000, false, Origin.PAPER, Family.CERTIFIED_ON)).assessedBy(CALCULATION);

        assertThat(assessment.incomeLevyTotalYen()).isEqualTo(71_000);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 809000, II, 1250", "2026-11-20, 809001, III, 2500"})
    void in_an_exempt_household_the_applicants_income_decides(LocalDate day, long income, String tier, int cap) {
        var family = insuredByTheFather().appliesOn(day);

        var assessment = family.exempt(family.father, null).exempt(family.mother, income).assessedBy(CALCULATION);

        assertThat(assessment.tier()).isEqualTo(tier);
        assertThat(assessment.monthlyCapYen()).isEqualTo(cap);
    }

    @Test
    void pensions_and_benefits_of_the_applicant_are_income() {
        var family = insuredByTheFather();

        var assessment = family.exempt(family.father, null).knows(family.mother, new TaxFact(2026, TaxStatus.EXEMPT, 0, 0, 0L, 700_000L,
            109_001L, 0, 0, false, Origin.INQUIRY, Family.CERTIFIED_ON)).assessedBy(CALCULATION);

        assertThat(assessment.tier()).isEqualTo("III");
    }

    @Test
    void special_circumstances_lower_the_cap_in_the_order_of_the_law() {
        var plain = insuredByTheFather();
        assertThat(plain.taxed(plain.father, 300_000).severe().assessedBy(CALCULATION).monthlyCapYen()).isEqualTo(10_000);
        assertThat(plain.onLifeSupport().assessedBy(CALCULATION).monthlyCapYen()).isEqualTo(500);
        assertThat(plain.hemophilia().assessedBy(CALCULATION).monthlyCapYen()).isZero();
    }

    @Test
    void on_public_assistance_nobodys_tax_is_asked() {
        var assessment = insuredByTheFather().onPublicAssistance().assessedBy(CALCULATION);

        assertThat(assessment.tier()).isEqualTo("I");
        assertThat(assessment.monthlyCapYen()).isZero();
        assertThat(assessment.steps()).extracting(CapAssessment.Step::table).doesNotContain("tax-figure");
        assertThat(assessment.household()).hasSize(3).extracting(CapAssessment.HouseholdLine::counted).containsExactly(true, true, false);
    }

    @Test
    void an_adult_patient_in_own_name_still_counts_the_father_who_insures() {
        var family = insuredByTheFather().appliesInOwnName(LocalDate.of(2008, 4, 2));

        var assessment = family.taxed(family.father, 100_000).exempt(family.patient, 0L).assessedBy(CALCULATION);

        assertThat(assessment.tier()).isEqualTo("V");
        assertThat(line(assessment, family.mother).counted()).isFalse();
    }

    @Test
    void a_working_exempt_patient_counts_the_guardian_and_a_taxed_one_does_not() {
        var exempt = insuredByTheFather();
        exempt.insuredAs(InsuranceKind.EMPLOYEE, exempt.patient).born(exempt.patient, LocalDate.of(2009, 5, 1));
        var taxed = insuredByTheFather();
        taxed.insuredAs(InsuranceKind.EMPLOYEE, taxed.patient).born(taxed.patient, LocalDate.of(2009, 5, 1));

        assertThat(exempt.exempt(exempt.patient, 0L).taxed(exempt.mother, 80_000).assessedBy(CALCULATION).incomeLevyTotalYen()).isEqualTo(80_000);
        assertThat(taxed.taxed(taxed.patient, 5_000).taxed(taxed.mother, 80_000).assessedBy(CALCULATION).incomeLevyTotalYen()).isEqualTo(5_000);
    }

    @Test
    void undeclared_is_not_exempt_and_nothing_is_computed() {
        var family = insuredByTheFather().onNationalHealthInsurance();
        family.knows(family.father, TaxFact.of(2026, TaxStatus.UNDECLARED, Origin.DECLARATION, Family.CERTIFIED_ON))
            .knows(family.mother, TaxFact.of(2026, TaxStatus.NOT_RESIDENT, Origin.DECLARATION, Family.CERTIFIED_ON));

        assertThat(refusal(family).reasons())
            .containsExactlyInAnyOrder(new Reason(Code.UNDECLARED, family.father), new Reason(Code.NOT_RESIDENT, family.mother));
    }

    @Test
    void a_missing_or_outdated_certificate_is_asked_for_but_not_that_of_a_pupil() {
        var family = insuredByTheFather().onNationalHealthInsurance();
        family.knows(family.father, TaxFact.of(2025, TaxStatus.EXEMPT, Origin.PAPER, Family.CERTIFIED_ON));

        assertThat(refusal(family).reasons())
            .containsExactlyInAnyOrder(new Reason(Code.NO_CERTIFICATE, family.father), new Reason(Code.NO_CERTIFICATE, family.mother));
    }

    @ParameterizedTest
    @CsvSource({"2011-04-02, true", "2011-04-01, false"})
    void compulsory_education_ends_by_school_years(LocalDate birthDate, boolean free) {
        var family = insuredByTheFather();
        family.born(family.patient, birthDate).taxed(family.father, 100_000);

        if (free) {
            assertThat(family.assessedBy(CALCULATION).tier()).isEqualTo("V");
        } else {
            assertThat(refusal(family).reasons()).containsExactly(new Reason(Code.NO_CERTIFICATE, family.patient));
        }
    }

    @Test
    void the_income_of_the_applicant_of_an_exempt_household_must_be_known() {
        var family = insuredByTheFather();
        family.exempt(family.father, 0L);

        assertThat(refusal(family).reasons()).containsExactly(new Reason(Code.APPLICANT_INCOME_UNKNOWN, family.mother));
    }

    @Test
    void an_unknown_insurance_insured_person_or_age_is_named() {
        assertThat(refusal(insuredByTheFather().insuredAs(null, null)).reasons()).containsExactly(new Reason(Code.INSURANCE_UNKNOWN, null));
        assertThat(refusal(insuredByTheFather().insuredAs(InsuranceKind.EMPLOYEE, null)).reasons())
            .containsExactly(new Reason(Code.INSURED_PERSON_UNKNOWN, null));
        var family = insuredByTheFather();
        assertThat(refusal(family.born(family.mother, null)).reasons()).containsExactly(new Reason(Code.BIRTH_DATE_UNKNOWN, family.mother));
    }

    @Test
    void the_explanation_tells_each_table_with_article_version_and_origin() {
        var family = insuredByTheFather();

        var assessment = family.taxedByDesignatedCity(family.father, 100_000).severe().assessedBy(CALCULATION);

        assertThat(assessment.steps()).allSatisfy(step -> {
            assertThat(step.annotation()).contains("児童福祉法施行令22条1項");
            assertThat(step.versionTag()).isEqualTo("2025-07-01-r2");
            assertThat(step.output()).isNotEmpty();
        });
        assertThat(assessment.steps()).extracting(CapAssessment.Step::table).filteredOn(table -> table.equals("tax-year")).hasSize(1);
        var figure = assessment.steps().stream().filter(step -> step.table().equals("tax-figure") && family.father.equals(step.personId())).findFirst().orElseThrow();
        assertThat(figure.ruleId()).isEqualTo("tax-figure_taxed_designated_city");
        assertThat(figure.inputs()).allSatisfy(input -> {
            assertThat(input.origin()).isEqualTo(Origin.INQUIRY);
            assertThat(input.originDate()).isEqualTo(Family.CERTIFIED_ON);
        });
        assertThat(assessment.steps()).filteredOn(step -> step.table().equals("severe-recognition")).flatExtracting(CapAssessment.Step::inputs)
            .extracting(CapAssessment.Input::origin).containsOnly(Origin.BOARD);
        assertThat(assessment.toString()).doesNotContain("氏名");
    }

    private static CapNotComputable refusal(Family family) {
        return catchThrowableOfType(CapNotComputable.class, () -> family.assessedBy(CALCULATION));
    }

    private static CapAssessment.HouseholdLine line(CapAssessment assessment, UUID person) {
        return assessment.household().stream().filter(line -> line.personId().equals(person)).findFirst().orElseThrow();
    }
}
