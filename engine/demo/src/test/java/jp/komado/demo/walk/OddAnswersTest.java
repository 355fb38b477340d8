package jp.komado.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.demo.population.Destination;
import jp.komado.demo.population.IncomeCategory;
import jp.komado.demo.population.Population;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticDisease.ListedDisease;
import jp.komado.demo.population.Twist;
import jp.komado.insurer.HighCostClass;
import org.junit.jupiter.api.Test;

/** What the people of the demo do with answers that are odd, so that no case stops where it should go on, or goes on where it should stop. */
class OddAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> sheets = new HashMap<>();
    private final Answers answers = new Answers(json, letter -> Optional.ofNullable(sheets.get(letter)));
    private final List<SyntheticApplication> applications = new Population(Population.SEED, TODAY,
        day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY,
        List.of(new ListedDisease("07", "07_01_001", "一型糖尿病"))).applications();

    @Test
    void who_has_died_is_not_examined_any_further() {
        // given
        var application = with(Twist.DECEASED, Destination.REJECTED);

        // when
        var resolved = answers.to("resolve-difference", application, questions("DECEASED", "MATCH_WITH_DIFFERENCE"), 0, TODAY);
        var proposed = answers.to("propose-decision", application, json.createObjectNode(), 0, TODAY);

        // then
        assertThat(resolved.at("/people")).extracting(person -> person.get("decision").asText()).containsExactly("STOP", "ACCEPT");
        assertThat(proposed.get("proposal").asText()).isEqualTo("REJECT");
        assertThat(proposed.get("rejectionGround").asText()).isEqualTo("IDENTITY");
    }

    @Test
    void a_new_number_is_taken_over_and_a_move_is_accepted() {
        // when
        var resolved = answers.to("resolve-difference", with(Twist.CHANGED_NUMBER, Destination.APPROVING), questions("CHANGED_NUMBER", "MOVED_OUT"), 0, TODAY);

        // then
        assertThat(resolved.at("/people")).extracting(person -> person.get("decision").asText()).containsExactly("ACCEPT", "ACCEPT");
        assertThat(resolved.at("/people/0/adopt")).extracting(JsonNode::asText).containsExactly("NUMBER");
        assertThat(resolved.at("/people/1").has("adopt")).isFalse();
    }

    @Test
    void a_category_is_registered_as_it_stands_on_the_insurers_sheet_or_would_if_there_were_one() {
        // given
        var application = with(Twist.OTHER_CATEGORY, Destination.APPROVING);
        sheets.put("I20260000128", "イ");
        sheets.put("I20260000136", "該当者なし");

        // when, then
        assertThat(category(application, "I20260000128")).isEqualTo(HighCostClass.I);
        assertThat(category(application, "I20260000136")).isEqualTo(HighCostClass.NONE);
        assertThat(category(application, "I20260000144").printed()).isEqualTo(IncomeCategory.answered(application));
    }

    private HighCostClass category(SyntheticApplication application, String letterNumber) {
        var registered = answers.to("register-category", application, json.createObjectNode().put("letterNumber", letterNumber), 0, TODAY);
        return HighCostClass.valueOf(registered.get("category").asText());
    }

    private SyntheticApplication with(Twist twist, Destination destination) {
        return applications.stream().filter(application -> application.has(twist) && application.destination() == destination).findFirst().orElseThrow();
    }

    private ObjectNode questions(String... results) {
        var prefill = json.createObjectNode();
        for (var result : results) {
            prefill.withArray("questions").addObject().put("personId", UUID.randomUUID().toString()).put("result", result);
        }
        return prefill;
    }
}
