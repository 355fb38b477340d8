package jp.komado.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.KomadoClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a paper states is entered, shown and exported item by item, to each duty what it may see. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RecordItemsHttpTest {

    @Autowired
    private Journeys journeys;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private UUID caseId;

    @BeforeEach
    void anEnteredApplication() {
        journey = journeys.answeredBy();
        caseId = journey.received();
        journey.done("worker1", caseId, "User_EnterApplication", entry());
    }

    @Test
    void what_was_entered_stands_under_its_items() {
        var items = items("worker1");

        assertThat(items).hasSize(55);
        assertThat(texts(items, 5)).anyMatch(text -> text.contains("旧氏") && text.contains("旧姓"));
        assertThat(texts(items, 11)).singleElement().asString().contains("被用者保険", "令和6年4月1日");
        assertThat(texts(items, 51)).anyMatch(text -> text.contains("住民票は別の世帯"));
        for (var number : List.of(1, 3, 5, 6, 7, 9, 10, 11, 13, 17, 18, 19, 20, 21, 22, 23, 37, 38, 48, 51)) {
            assertThat(texts(items, number)).as("item %s", number).isNotEmpty().noneMatch(text -> text.contains("#"));
        }
        assertThat(texts(items, 1)).allMatch(text -> text.contains("********"));
    }

    @Test
    void each_duty_sees_the_items_of_its_rights() {
        assertThat(permitted(items("worker1"))).contains(1, 5, 50);
        assertThat(permitted(items("payment"))).contains(5, 25, 29).doesNotContain(1, 2);
        assertThat(permitted(items("ward-chuo"))).contains(5, 14).doesNotContain(1, 2, 25, 29, 50);
        assertThat(journey.as("ward-tachikawa").get("/api/cases/" + caseId + "/record-items").status()).isEqualTo(404);
        assertThat(journey.as("ward-tachikawa").post("/api/cases/" + caseId + "/record-items/export", Map.of()).status()).isEqualTo(404);
        assertThat(journey.as("analyst").get("/api/cases/" + caseId + "/record-items").status()).isEqualTo(403);
    }

    @Test
    void an_export_is_a_table_without_formulas_and_on_record() {
        journey.as("worker1").post("/api/cases/" + caseId + "/notes", Map.of("text", "=HYPERLINK(\"x\")"));

        Answer export = journey.as("worker1").post("/api/cases/" + caseId + "/record-items/export", Map.of());

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.body()).startsWith("\uFEFF\"番号\"").contains("\"'=HYPERLINK(").contains("\"55\"");
        assertThat(jdbc.sql("select outcome from komado.audit_entry where case_id = ? and what = 'record-items-export'").param(caseId).query(String.class).list())
            .containsOnly("SHOWN");
    }

    @Test
    void typing_the_same_paper_again_is_no_history_but_another_paper_is() {
        var again = entry();
        ((ObjectNode) again.get("patient")).put("address", "東京都中央区月島九丁目9番9号");
        var differs = Journey.comparison().put("birthDate", "2019-06-02");
        journey.complete("worker2", caseId, "User_CompareEntry", differs);
        journey.done("worker1", caseId, "User_EnterApplication", again);
        var patient = journey.as("worker1").get("/api/cases/" + caseId).json().get("patient");

        assertThat(patient.get("address").asText()).contains("月島");
        assertThat(patient.get("earlier")).isEmpty();

        jdbc.sql("update komado.person set told_in_case = ? where id = ?::uuid").params(UUID.randomUUID(), patient.get("id").asText()).update();
        // when somebody else tells something else
        var other = UUID.randomUUID();
        describe(UUID.fromString(patient.get("id").asText()), "東京都立川市緑町1番", other);

        var now = journey.as("worker1").get("/api/cases/" + caseId).json().get("patient");
        assertThat(now.get("earlier")).hasSize(1);
        assertThat(now.at("/earlier/0/address").asText()).contains("月島");
    }

    @Autowired
    private Persons persons;

    private void describe(UUID personId, String address, UUID toldIn) {
        var known = persons.find(personId).details();
        persons.describe(personId, new PersonDetails(known.familyName(), known.givenName(), known.familyKana(), known.givenKana(), known.birthDate(),
            known.sex(), known.postalCode(), address, known.phone(), known.individualNumberWithheld()), toldIn);
    }

    private static ObjectNode entry() {
        var entry = EntryForms.anEntry();
        ((ObjectNode) entry.get("patient")).withArray("otherNames").addObject().put("kind", "FORMER").put("familyName", "旧姓").put("familyKana", "キュウセイ");
        ((ObjectNode) entry.get("insurance")).put("qualifiedOn", "2024-04-01");
        ((ObjectNode) entry.get("household").get(0)).put("sameResidence", false);
        return entry;
    }

    private JsonNode items(String user) {
        return journey.as(user).get("/api/cases/" + caseId + "/record-items").json().get("items");
    }

    private static List<String> texts(JsonNode items, int number) {
        return StreamSupport.stream(items.get(number - 1).get("values").spliterator(), false).map(value -> value.get("value").asText()).toList();
    }

    private static List<Integer> permitted(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).filter(item -> item.get("permitted").asBoolean()).map(item -> item.get("number").asInt()).toList();
    }
}
