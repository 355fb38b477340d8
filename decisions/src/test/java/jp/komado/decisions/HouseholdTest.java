package jp.komado.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole families through the chain of `cap`, with nothing between the tables but addition. */
class HouseholdTest {

    private static final Map<String, Object> NATIONAL_HEALTH_INSURANCE = Map.of("insuranceKind", "NHI", "isInsuredPerson", false,
        "sameInsurance", true, "patientIsInsured", true, "patientExempt", true);

    private final TableEngine engine = new TableEngine();
    private DecisionFile cap = DecisionFile.of("cap", "2025-07-01-r2");

    @Test
    void two_parents_taxed_by_a_designated_city_are_converted_one_by_one_and_then_summed() {
        assertThat(monthlyCap(11, child(), parent(47_300, true), parent(47_400, true))).isEqualTo(10_000);
    }

    @Test
    void the_same_parents_in_a_ward_would_be_in_the_tier_of_their_full_levy() {
        assertThat(monthlyCap(11, child(), parent(47_300, false), parent(23_699, false))).isEqualTo(5_000);
        assertThat(monthlyCap(11, child(), parent(47_300, false), parent(23_700, false))).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01-r2, 800000, 1250", "2024-04-01-r2, 800001, 2500", "2025-07-01-r2, 809000, 1250", "2025-07-01-r2, 809001, 2500"})
    void the_low_income_threshold_is_that_of_the_version(String version, int income, int expected) {
        cap = DecisionFile.of("cap", version);

        assertThat(monthlyCap(11, income, child(), exempt())).isEqualTo(expected);
    }

    private int monthlyCap(int month, Member... household) {
        return monthlyCap(month, 0, household);
    }

    private int monthlyCap(int month, int applicantIncome, Member... household) {
        var figures = List.of(household).stream().map(member -> figure(month, member)).toList();
        assertThat(figures).extracting(figure -> figure.get("evidence")).containsOnly("COMPLETE");
        var inputs = new HashMap<String, Object>(Map.of("welfare", "NONE", "borderline", "NONE", "applicantTotalIncome", applicantIncome,
            "applicantPension", 0, "applicantBenefits", 0, "heavyBurden", false, "monthlyTotals", List.of(), "lifeSupport", false,
            "hemophilia", false));
        inputs.put("incomeLevyTotal", figures.stream().map(figure -> new BigDecimal(figure.get("countedLevy").toString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
        inputs.put("householdExempt", figures.stream().noneMatch(figure -> (Boolean) figure.get("taxed")));
        return ((Number) engine.evaluate(cap, "monthly-cap", inputs).getSingleEntry()).intValue();
    }

    private Map<String, Object> figure(int month, Member member) {
        var inputs = new HashMap<>(NATIONAL_HEALTH_INSURANCE);
        inputs.putAll(Map.of("isPatient", member.patient, "isApplicant", false, "applicationMonth", month, "applicationYear", 2026,
            "factYear", 2026, "taxStatus", member.status, "ageOnFirstOfApril", member.age, "incomeLevy", member.levy,
            "perCapitaLevy", member.levy > 0 ? 6_000 : 0, "designatedCity", member.designatedCity));
        inputs.putAll(Map.of("housingLoanCredit", 0, "donationCredit", 0));
        return engine.evaluate(cap, "tax-figure", inputs).getSingleResult().getEntryMap();
    }

    private static Member child() {
        return new Member(true, 7, "NONE", 0, false);
    }

    private static Member parent(int levy, boolean designatedCity) {
        return new Member(false, 38, "TAXED", levy, designatedCity);
    }

    private static Member exempt() {
        return new Member(false, 38, "EXEMPT", 0, false);
    }

    private record Member(boolean patient, int age, String status, int levy, boolean designatedCity) {
    }
}
