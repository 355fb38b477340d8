package jp.komado.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.komado.testing.KomadoClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EvaluationHttpTest {

    @LocalServerPort
    private int port;

    @Test
    void a_table_answers_one_case_with_the_rules_that_fired() {
        var answer = evaluate("analyst", "monthly-cap", "2026-11-01", List.of(household(71_000)));

        assertThat(answer.status()).isEqualTo(200);
        var body = answer.json();
        assertThat(body.path("versionTag").asText()).isEqualTo("2025-07-01-r2");
        assertThat(body.path("decided").asInt()).isEqualTo(1);
        assertThat(body.at("/cases/0/rows/0/monthlyCap").asInt()).isEqualTo(10_000);
        assertThat(body.at("/cases/0/rules").findValuesAsText("table"))
            .containsExactlyInAnyOrder("severe-recognition", "income-tier", "monthly-cap").endsWith("monthly-cap");
        assertThat(body.at("/cases/0/rules").findValuesAsText("article")).allMatch(article -> article.contains("条"));
    }

    @Test
    void a_case_worker_asks_too_and_the_day_selects_the_version() {
        var low = household(0);
        low.put("householdExempt", true);
        low.put("applicantTotalIncome", 805_000);

        assertThat(evaluate("worker1", "monthly-cap", "2025-06-01", List.of(low)).json().at("/cases/0/rows/0/monthlyCap").asInt()).isEqualTo(2_500);
        assertThat(evaluate("worker1", "monthly-cap", "2025-07-01", List.of(low)).json().at("/cases/0/rows/0/monthlyCap").asInt()).isEqualTo(1_250);
    }

    @Test
    void each_wrong_field_gets_its_message_and_the_other_cases_are_decided() {
        var wrong = household(70_999);
        wrong.put("incomeLevyTotal", "七万円");
        wrong.put("welfare", "RICH");
        wrong.put("lifeSupport", "yes");
        wrong.remove("hemophilia");
        var body = evaluate("analyst", "monthly-cap", "2026-11-01", List.of(household(70_999), wrong)).json();

        assertThat(body.path("decided").asInt()).isEqualTo(1);
        assertThat(body.path("refused").asInt()).isEqualTo(1);
        assertThat(body.at("/cases/0/rows/0/monthlyCap").asInt()).isEqualTo(5_000);
        assertThat(body.at("/cases/1").has("rows")).isFalse();
        assertThat(errors(body, 1)).containsOnlyKeys("/cases/1/incomeLevyTotal", "/cases/1/welfare", "/cases/1/lifeSupport", "/cases/1/hemophilia")
            .containsEntry("/cases/1/incomeLevyTotal", "数値を入れてください。")
            .containsEntry("/cases/1/hemophilia", "入力してください。")
            .hasEntrySatisfying("/cases/1/welfare", message -> assertThat(message).contains("PUBLIC_ASSISTANCE"));
        assertThat(body.toString()).doesNotContain("七万円");
    }

    @Test
    void what_names_a_person_is_not_accepted() {
        var named = household(0);
        named.put("name", "架空 花子");
        named.put("incomeLevyTotal", 123_456_789_018L);
        named.put("welfare", "123456789018");
        var body = evaluate("analyst", "monthly-cap", "2026-11-01", List.of(named)).json();

        assertThat(errors(body, 0)).containsOnlyKeys("/cases/0/name", "/cases/0/incomeLevyTotal", "/cases/0/welfare");
        assertThat(body.toString()).doesNotContain("架空", "123456789018");
    }

    @Test
    void a_negative_tax_is_no_tier_of_its_own() {
        var body = evaluate("analyst", "monthly-cap", "2026-11-01", List.of(household(-1))).json();

        assertThat(body.path("refused").asInt()).isEqualTo(1);
        assertThat(errors(body, 0)).containsEntry("/cases/0/incomeLevyTotal", "0以上の値を入れてください。");
    }

    @Test
    void ten_thousand_cases_come_back_in_their_order() {
        var cases = IntStream.range(0, 10_000).mapToObj(i -> (Map<String, Object>) household(i % 2 == 0 ? 70_999 : 71_000)).toList();
        var body = evaluate("analyst", "monthly-cap", "2026-11-01", cases).json();

        assertThat(body.path("decided").asInt()).isEqualTo(10_000);
        assertThat(body.at("/cases/0/rows/0/monthlyCap").asInt()).isEqualTo(5_000);
        assertThat(body.at("/cases/9999/rows/0/monthlyCap").asInt()).isEqualTo(10_000);
    }

    @Test
    void too_many_none_or_null_cases_are_refused() {
        assertThat(evaluate("analyst", "tax-year", "2026-11-01", Collections.nCopies(10_001, Map.of())).status()).isEqualTo(422);
        assertThat(evaluate("analyst", "tax-year", "2026-11-01", List.of()).status()).isEqualTo(422);
        var body = evaluate("analyst", "tax-year", "2026-11-01", Collections.singletonList(null)).json();
        assertThat(errors(body, 0)).containsOnlyKeys("/cases/0/applicationMonth", "/cases/0/applicationYear");
    }

    @Test
    void a_day_before_the_scheme_and_an_unknown_table_are_told_apart() {
        assertThat(evaluate("analyst", "monthly-cap", "2014-12-01", List.of(household(0))).body()).contains("/axisDate", "施行されている版がありません");
        assertThat(evaluate("analyst", "monthly-gap", "2026-11-01", List.of(household(0))).status()).isEqualTo(404);
        assertThat(evaluate("ward-chuo", "monthly-cap", "2026-11-01", List.of(household(0))).status()).isEqualTo(403);
    }

    @Test
    void every_example_of_the_description_is_decided() {
        var analyst = KomadoClient.signedIn(port, "analyst");
        var examples = analyst.get("/api/openapi").json()
            .at("/paths/~1api~1decisions~1{decision}~1evaluate/post/requestBody/content/application~1json/examples");

        assertThat(examples.properties()).hasSizeGreaterThan(15).allSatisfy(example -> {
            var answer = analyst.post("/api/decisions/" + example.getKey() + "/evaluate", example.getValue().path("value"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("decided").asInt()).isEqualTo(1);
        });
    }

    private KomadoClient.Answer evaluate(String user, String decision, String axisDate, List<? extends Map<String, Object>> cases) {
        return KomadoClient.signedIn(port, user).post("/api/decisions/" + decision + "/evaluate", Map.of("axisDate", axisDate, "cases", cases));
    }

    private static Map<String, String> errors(JsonNode body, int index) {
        Map<String, String> messages = new HashMap<>();
        body.at("/cases/" + index + "/errors").forEach(error -> messages.put(error.path("pointer").asText(), error.path("message").asText()));
        return messages;
    }

    private static Map<String, Object> household(long levy) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("welfare", "NONE");
        inputs.put("borderline", "NONE");
        inputs.put("householdExempt", false);
        inputs.put("applicantTotalIncome", 0);
        inputs.put("applicantPension", 0);
        inputs.put("applicantBenefits", 0);
        inputs.put("incomeLevyTotal", levy);
        inputs.put("heavyBurden", false);
        inputs.put("monthlyTotals", List.of());
        inputs.put("lifeSupport", false);
        inputs.put("hemophilia", false);
        return inputs;
    }
}
