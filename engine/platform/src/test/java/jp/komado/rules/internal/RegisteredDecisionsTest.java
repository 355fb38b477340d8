package jp.komado.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.rules.NoDecisionVersion;
import jp.komado.rules.NoRuleMatched;
import jp.komado.rules.process.CamundaTableEngine;
import jp.komado.rules.process.FeelConfiguration;
import org.junit.jupiter.api.Test;

class RegisteredDecisionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Decisions decisions = ReleasedDecisions.load();

    @Test
    void the_version_in_force_on_the_day_of_the_axis_decides() {
        assertThat(decisions.versionTag("cap", LocalDate.of(2025, 6, 30))).isEqualTo("2024-04-01-r2");
        assertThat(decisions.versionTag("cap", LocalDate.of(2025, 7, 1))).isEqualTo("2025-07-01-r2");
        assertThat(tier(LocalDate.of(2025, 6, 30), 805_000)).isEqualTo("III");
        assertThat(tier(LocalDate.of(2025, 7, 1), 805_000)).isEqualTo("II");
    }

    @Test
    void a_draft_and_a_withdrawn_version_decide_nothing() {
        var xml = DecisionRegister.releaseFiles().keySet().stream().filter(file -> file.contains("id=\"jurisdiction-drd\"")).findFirst().orElseThrow();
        var engine = new CamundaTableEngine(FeelConfiguration.feelEngineFactory());

        for (var status : List.of(DecisionVersion.Status.DRAFT, DecisionVersion.Status.WITHDRAWN)) {
            var none = new RegisteredDecisions(List.of(ReleasedDecisions.entry(xml, status)), engine);

            assertThatExceptionOfType(NoDecisionVersion.class).isThrownBy(() -> none.versionTag("jurisdiction", TODAY));
        }
    }

    @Test
    void questions_that_belong_together_are_answered_by_the_register_of_one_moment() {
        var engine = new CamundaTableEngine(FeelConfiguration.feelEngineFactory());
        var xml = DecisionRegister.releaseFiles().keySet().stream().filter(file -> file.contains("id=\"jurisdiction-drd\"")).findFirst().orElseThrow();
        var entry = ReleasedDecisions.entry(xml);
        var register = new RegisteredDecisions(List.of(entry), engine);
        var now = register.now();

        register.refresh(List.of(new DecisionRegister.Entry(entry.version().in(DecisionVersion.Status.WITHDRAWN), xml)));

        assertThat(now.versionTag("jurisdiction", TODAY)).isEqualTo(entry.version().versionTag());
        assertThatExceptionOfType(NoDecisionVersion.class).isThrownBy(() -> register.versionTag("jurisdiction", TODAY));
    }

    @Test
    void before_the_first_version_and_for_an_unknown_name_there_is_no_answer() {
        assertThatExceptionOfType(NoDecisionVersion.class).isThrownBy(() -> decisions.versionTag("cap", LocalDate.of(2024, 3, 31)));
        assertThatExceptionOfType(NoDecisionVersion.class).isThrownBy(() -> decisions.evaluate("weather", TODAY, Map.of()));
        assertThatExceptionOfType(NoDecisionVersion.class).isThrownBy(() -> decisions.evaluate("cap", TODAY, Map.of()));
    }

    @Test
    void a_missing_input_is_refused_by_name_and_never_by_value() {
        var inputs = new HashMap<String, Object>(Map.of("municipalityCode", "131024"));

        assertThatExceptionOfType(DecisionInputMissing.class).isThrownBy(() -> decisions.evaluate("jurisdiction", TODAY, inputs))
            .withMessage("decision jurisdiction 2015-01-01 lacks applicationDate")
            .satisfies(refusal -> assertThat(refusal.inputs()).containsExactly("applicationDate"));
    }

    @Test
    void inputs_of_required_decisions_are_missed_as_well() {
        assertThatExceptionOfType(DecisionInputMissing.class)
            .isThrownBy(() -> decisions.evaluate("monthly-cap", TODAY, Map.of("lifeSupport", false, "hemophilia", false)))
            .satisfies(refusal -> assertThat(refusal.inputs()).contains("welfare", "incomeLevyTotal", "monthlyTotals"));
    }

    @Test
    void an_optional_input_may_be_absent() {
        var inputs = Map.<String, Object>of("applicationDate", TODAY, "diagnosisDate", LocalDate.of(2026, 11, 5), "retroactiveReason", "NONE",
            "birthDate", LocalDate.of(2015, 6, 1));

        var result = decisions.evaluate("validity-period", TODAY, inputs);

        assertThat(result.single("validFrom", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(result.single("validTo", LocalDate.class)).isEqualTo(LocalDate.of(2027, 10, 31));
    }

    @Test
    void a_value_of_the_wrong_type_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> decisions.evaluate("jurisdiction", TODAY, Map.of("municipalityCode", 131024, "applicationDate", TODAY)))
            .withMessage("jurisdiction reads municipalityCode as string, not as Integer");
    }

    @Test
    void a_value_that_no_rule_knows_is_refused_with_the_tables_name() {
        assertThatExceptionOfType(DecisionInputRefused.class)
            .isThrownBy(() -> decisions.evaluate("task-routing", TODAY, Map.of("elementId", "User_DrinkTea", "channel", "PORTAL", "kind", "NEW")))
            .withMessageContaining("task-routing 2024-04-01").withMessageContaining("elementId").withMessageNotContaining("DrinkTea");
        assertThatExceptionOfType(NoRuleMatched.class)
            .isThrownBy(() -> decisions.evaluate("jurisdiction", TODAY, Map.of("municipalityCode", "131121", "applicationDate", "yesterday")))
            .withMessageContaining("jurisdiction");
    }

    @Test
    void a_value_outside_a_columns_range_is_refused_and_never_taken_for_a_small_one() {
        assertThatExceptionOfType(DecisionInputRefused.class)
            .isThrownBy(() -> decisions.evaluate("monthly-cap", TODAY, capInputs(-1, 0, false)))
            .withMessage("decision monthly-cap 2025-07-01-r2 does not read what was given as incomeLevyTotal")
            .satisfies(refusal -> assertThat(refusal.inputs()).containsExactly("incomeLevyTotal"));
        assertThat(decisions.evaluate("monthly-cap", TODAY, capInputs(0, 0, false)).single("monthlyCap", Integer.class)).isEqualTo(5_000);
    }

    @Test
    void an_unknown_code_is_refused_by_the_name_of_its_input() {
        var inputs = capInputs(0, 0, false);
        inputs.put("borderline", "LOW_3");

        assertThatExceptionOfType(DecisionInputRefused.class).isThrownBy(() -> decisions.evaluate("monthly-cap", TODAY, inputs))
            .satisfies(refusal -> assertThat(refusal.inputs()).containsExactly("borderline"));
    }

    @Test
    void what_fired_is_told_with_article_labels_and_values() {
        var result = decisions.evaluate("monthly-cap", TODAY, capInputs(71_025, 0, false));

        assertThat(result.single("monthlyCap", Integer.class)).isEqualTo(10_000);
        assertThat(result.versionTag()).isEqualTo("2025-07-01-r2");
        assertThat(result.fired()).extracting(fired -> fired.table() + "/" + fired.ruleId())
            .containsExactlyInAnyOrder("income-tier/income-tier_general_2", "severe-recognition/severe-recognition_none",
                "monthly-cap/monthly-cap_general_2");
        var tier = result.fired().stream().filter(fired -> fired.table().equals("income-tier")).findFirst().orElseThrow();
        assertThat(tier.title()).isEqualTo("階層区分");
        assertThat(tier.annotation()).isEqualTo("児童福祉法施行令22条1項2号イ(所得割額の合計25万1千円未満)");
        assertThat(tier.inputs()).containsEntry("世帯の所得割額の合計", 71_025L);
        assertThat(tier.outputs()).containsEntry("階層区分", "V");
    }

    @Test
    void a_list_comes_back_in_the_order_of_the_table() {
        var result = decisions.evaluate("document-checklist", TODAY, Map.of("kind", "NEW", "insuranceKind", "NHI", "individualNumbersGiven", true,
            "byProxy", false, "specialRequested", false));

        assertThat(result.rows()).hasSize(8);
        assertThat(result.rows().get(3)).containsEntry("document", "TAX_CERTIFICATE").containsEntry("need", "NETWORK_FIRST");
    }

    @Test
    void many_threads_get_their_own_answers() {
        var levies = IntStream.range(0, 2_000).map(i -> i * 200).boxed().toList();

        var wrong = levies.parallelStream()
            .filter(levy -> !decisions.evaluate("monthly-cap", TODAY, capInputs(levy, 0, false)).fired().get(0).annotation().isBlank()
                && decisions.evaluate("monthly-cap", TODAY, capInputs(levy, 0, false)).single("monthlyCap", Integer.class) != expected(levy))
            .toList();

        assertThat(wrong).isEmpty();
    }

    private static int expected(int levy) {
        return levy < 71_000 ? 5_000 : levy < 251_000 ? 10_000 : 15_000;
    }

    private String tier(LocalDate day, int income) {
        return decisions.evaluate("income-tier", day, capInputs(0, income, true)).single("tier", String.class);
    }

    private static HashMap<String, Object> capInputs(int levy, int income, boolean exempt) {
        var inputs = new HashMap<String, Object>(Map.of("welfare", "NONE", "borderline", "NONE", "householdExempt", exempt, "applicantTotalIncome", income,
            "applicantPension", 0, "applicantBenefits", 0, "incomeLevyTotal", BigDecimal.valueOf(levy), "heavyBurden", false));
        inputs.putAll(Map.of("monthlyTotals", List.of(), "lifeSupport", false, "hemophilia", false));
        return inputs;
    }
}
