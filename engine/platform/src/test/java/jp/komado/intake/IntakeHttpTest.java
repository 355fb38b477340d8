package jp.komado.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IntakeHttpTest {

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;

    @BeforeEach
    void setUp() {
        journey = journeys.answeredBy();
    }

    @Test
    void the_counter_receives_an_application_of_its_own_municipality() {
        var caseId = journey.receivedAtCounter();

        var dossier = journey.as("ward-chuo").get("/api/cases/" + caseId).json();

        assertThat(dossier.at("/municipality/code").asText()).isEqualTo("131024");
        assertThat(dossier.at("/applicationNumber").asText()).matches("26102\\d{5}");
        assertThat(dossier.at("/status").asText()).isEqualTo("RECEIVED");
        assertThat(journey.task(caseId, "User_CheckDocuments").queue()).isEqualTo("ward-counter");
    }

    @Test
    void another_municipality_does_not_see_the_case_and_the_prefecture_opens_no_case_at_a_counter() {
        var caseId = journey.receivedAtCounter();

        assertThat(journey.as("ward-tachikawa").get("/api/cases/" + caseId).status()).isEqualTo(404);
        assertThat(journey.as("worker1").post("/api/cases", Journey.counterForm()).status()).isEqualTo(403);
        assertThat(journey.as("ward-chuo").post("/api/cases/paper", Map.of("bagNumber", "B-1", "municipalityCode", "131024", "kind", "NEW"))
            .status()).isEqualTo(403);
    }

    @Test
    void impossible_dates_and_missing_fields_are_answered_field_by_field() {
        var form = Journey.counterForm();
        form.put("receivedOn", "2999-01-01");
        ((ObjectNode) form.get("patient")).put("birthDate", "2999-02-01").put("postalCode", "12").put("familyKana", "しけん漢字");
        ((ObjectNode) form.get("applicant")).remove("relationship");

        var answer = journey.as("ward-chuo").post("/api/cases", form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer.json())).contains("/receivedOn", "/patient/birthDate", "/patient/postalCode", "/patient/familyKana",
            "/applicant/relationship");
        assertThat(answer.json().at("/errors/0/message").asText()).isNotBlank().doesNotContain(".");
    }

    @Test
    void a_bag_of_a_foreign_municipality_is_refused() {
        var answer = journey.as("worker1").post("/api/cases/paper",
            Map.of("bagNumber", "袋", "municipalityCode", "141003", "kind", "NEW", "pages", 0));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(pointers(answer.json())).containsExactlyInAnyOrder("/bagNumber", "/municipalityCode", "/pages");
    }

    @Test
    void a_ward_with_an_authority_of_its_own_gets_its_papers_back() {
        var answer = journey.as("worker1").post("/api/cases/paper", Map.of("bagNumber", "B-3", "municipalityCode", "131121", "kind", "NEW"));
        var caseId = UUID.fromString(answer.json().get("id").asText());
        journey.runJobs(caseId);

        journey.done("worker1", caseId, "User_TurnBack", JsonNodeFactory.instance.objectNode()
            .put("returnedOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString()).put("authority", "世田谷区"));

        assertThat(statusOf(caseId)).isEqualTo("TURNED_BACK");
        assertThat(jdbc.sql("select count(*) from komado.receipt_register where case_id = ?").param(caseId).query(Integer.class).single()).isOne();
    }

    @Test
    void a_missing_paper_is_asked_for_and_moves_the_application_date() {
        var caseId = journey.receivedAtCounter();
        journey.done("ward-chuo", caseId, "User_CheckDocuments",
            Journey.documents("MISSING").put("outcome", "INCOMPLETE").put("correctionNote", "医療意見書がありません"));
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();

        var early = correction("2026-11-01");
        assertThat(journey.complete("ward-chuo", caseId, "User_ReceiveCorrection", early).status()).isEqualTo(422);
        journey.done("ward-chuo", caseId, "User_ReceiveCorrection", correction(today));
        journey.done("ward-chuo", caseId, "User_CheckDocuments", Journey.completeSet());

        var dossier = journey.as("ward-chuo").get("/api/cases/" + caseId).json();
        assertThat(dossier.get("receivedOn").asText()).isEqualTo("2026-11-02");
        assertThat(dossier.get("applicationDate").asText()).isEqualTo(today);
    }

    @Test
    void a_passed_deadline_is_extended_or_leads_to_a_rejection() {
        var caseId = journey.receivedAtCounter();
        journey.done("ward-chuo", caseId, "User_CheckDocuments",
            Journey.documents("MISSING").put("outcome", "INCOMPLETE").put("correctionNote", "医療意見書がありません"));
        workflow.fireTimer(caseId, "Timer_CorrectionReminder");
        workflow.fireTimer(caseId, "Timer_CorrectionOverdue");
        var past = JsonNodeFactory.instance.objectNode().put("outcome", "EXTEND").put("newDeadline", "2020-01-01").put("reason", "入院中");
        assertThat(journey.complete("worker1", caseId, "User_DecideOverdueCorrection", past).status()).isEqualTo(422);

        journey.done("worker1", caseId, "User_DecideOverdueCorrection", past.put("newDeadline", "2099-01-01"));
        workflow.fireTimer(caseId, "Timer_CorrectionOverdue");
        journey.done("worker1", caseId, "User_DecideOverdueCorrection",
            JsonNodeFactory.instance.objectNode().put("outcome", "REJECT").put("reason", "書類が届かない"));

        assertThat(journey.task(caseId, "User_ProposeDecision")).isNotNull();
        assertThat(timelineOf(caseId)).anyMatch(line -> line.contains("督促")).anyMatch(line -> line.contains("延ばしました"));
    }

    @Test
    void a_required_paper_must_be_there_and_every_line_answered() {
        var caseId = journey.receivedAtCounter();
        var withoutOpinion = Journey.documents("NOT_NEEDED").put("outcome", "COMPLETE");
        var incomplete = Journey.completeSet();
        ((ArrayNode) incomplete.get("documents")).remove(0);

        assertThat(journey.complete("ward-chuo", caseId, "User_CheckDocuments", withoutOpinion).status()).isEqualTo(422);
        assertThat(journey.complete("ward-chuo", caseId, "User_CheckDocuments", incomplete).status()).isEqualTo(422);
        assertThat(statusOf(caseId)).isEqualTo("RECEIVED");
    }

    @Test
    void a_dispatch_is_received_item_by_item_and_nothing_is_lost_between() {
        var ids = List.of(complete(), complete(), complete());
        var tasks = ids.stream().map(id -> journey.task(id, "User_ForwardApplication").id()).toList();
        var bag = "D" + System.nanoTime() % 1_000_000;

        var sent = journey.as("ward-chuo").post("/api/dispatches", Map.of("workItemIds", tasks, "bagNumber", bag)).json();
        var dispatchId = sent.get("dispatchId").asText();
        ids.forEach(journey::runJobs);
        var receipt = journey.as("worker1").post("/api/dispatches/" + dispatchId + "/receipt", Map.of("items", List.of(
            Map.of("caseId", ids.get(0), "outcome", "RECEIVED", "pages", 12),
            Map.of("caseId", ids.get(1), "outcome", "MISSING", "note", "袋にない"),
            Map.of("caseId", UUID.randomUUID(), "outcome", "RECEIVED", "pages", 1),
            Map.of("caseId", ids.get(2), "outcome", "RECEIVED")))).json();

        assertThat(receipt.get("items")).extracting(i -> i.get("done").asBoolean()).containsExactly(true, true, false, false);
        var totals = journey.as("ward-chuo").get("/api/dispatches/" + dispatchId).json().get("totals");
        assertThat(totals).isEqualTo(JsonNodeFactory.instance.objectNode().put("sent", 3).put("received", 1).put("missing", 1).put("open", 1));
        assertThat(ids).extracting(this::statusOf).containsExactly("REGISTERED", "COMPLETE", "FORWARDED");
        assertThat(journey.task(ids.get(1), "User_ForwardApplication")).isNotNull();
        assertThat(journey.as("ward-tachikawa").get("/api/dispatches/" + dispatchId).status()).isEqualTo(404);
    }

    @Test
    void an_item_that_cannot_be_forwarded_stops_no_other() {
        var ready = complete();
        var early = journey.receivedAtCounter();

        var sent = journey.as("ward-chuo").post("/api/dispatches", Map.of("workItemIds", List.of(
            journey.task(early, "User_CheckDocuments").id(), "nothing", journey.task(ready, "User_ForwardApplication").id()))).json();

        assertThat(sent.get("items")).extracting(i -> i.get("done").asBoolean()).containsExactly(false, false, true);
        assertThat(statusOf(ready)).isEqualTo("FORWARDED");
        assertThat(statusOf(early)).isEqualTo("RECEIVED");
    }

    @Test
    void desks_that_put_into_the_same_bag_at_the_same_moment_wait_for_each_other() {
        var cases = Stream.generate(this::complete).limit(6).toList();
        var bag = "S" + System.nanoTime() % 1_000_000;

        var answers = cases.parallelStream()
            .map(caseId -> journey.complete("ward-chuo", caseId, "User_ForwardApplication",
                JsonNodeFactory.instance.objectNode().put("bagNumber", bag)))
            .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
        assertThat(jdbc.sql("select count(*) from komado.dispatch where bag_number = :bag").param("bag", bag).query(Integer.class).single())
            .isEqualTo(1);
    }

    @Test
    void an_application_withdrawn_on_its_way_leaves_the_dispatch() {
        var caseId = complete();
        journey.done("ward-chuo", caseId, "User_ForwardApplication", JsonNodeFactory.instance.objectNode().put("bagNumber", "W-" + System.nanoTime() % 100_000));

        var answer = journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", Map.of("reason", "転出のため"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(statusOf(caseId)).isEqualTo("WITHDRAWN");
        assertThat(workItems.openOf(caseId)).isEmpty();
        assertThat(jdbc.sql("select result from komado.lot_item where subject_id = ?").param(caseId).query(String.class).single()).isEqualTo("REMOVED");
    }

    @Test
    void the_entry_is_compared_by_somebody_else_and_differences_are_named_without_values() {
        var caseId = journey.received();
        journey.done("worker1", caseId, "User_EnterApplication", EntryForms.anEntry());

        assertThat(journey.complete("worker1", caseId, "User_CompareEntry", Journey.comparison()).status()).isEqualTo(403);
        journey.done("worker2", caseId, "User_CompareEntry", Journey.comparison().put("birthDate", "2018-06-16").put("individualNumber", "111111111118"));

        assertThat(statusOf(caseId)).isEqualTo("REGISTERED");
        assertThat(timelineOf(caseId)).anyMatch(line -> line.contains("生年月日、個人番号")).noneMatch(line -> line.contains("111111111118"));
        journey.done("worker2", caseId, "User_EnterApplication", EntryForms.anEntry());
        journey.done("worker1", caseId, "User_CompareEntry", Journey.comparison());
        assertThat(statusOf(caseId)).isEqualTo("EXAMINATION");
    }

    @Test
    void the_entry_keeps_each_person_once_and_the_numbers_in_the_vault_only() {
        var caseId = journey.received();
        journey.done("worker1", caseId, "User_EnterApplication", EntryForms.anEntry());

        var dossier = journey.as("worker1").get("/api/cases/" + caseId).json();

        assertThat(dossier.at("/household/0/person/id")).isEqualTo(dossier.at("/applicant/id"));
        assertThat(dossier.at("/patient/individualNumberMasked").asText()).isEqualTo("********9018");
        assertThat(dossier.toString()).doesNotContain("123456789018");
        assertThat(journey.as("ward-chuo").get("/api/cases/" + caseId).json().at("/patient/individualNumberMasked").isMissingNode()).isTrue();
    }

    @Test
    void a_second_application_for_the_same_child_is_suspected_and_resolved() {
        var first = journey.compared();
        var second = journey.compared();

        assertThat(journey.task(second, "User_ResolveDuplicate")).isNotNull();
        assertThat(journey.as("worker1").get("/api/cases/" + second).json().get("possibleDuplicates"))
            .extracting(other -> other.get("id").asText()).contains(first.toString());
        var unknown = JsonNodeFactory.instance.objectNode().put("outcome", "DUPLICATE").put("otherApplicationNumber", "9999999999").put("reason", "同じ児童");
        assertThat(journey.complete("worker1", second, "User_ResolveDuplicate", unknown).status()).isEqualTo(422);
        var number = journey.as("worker1").get("/api/cases/" + first).json().get("applicationNumber").asText();
        journey.done("worker1", second, "User_ResolveDuplicate", unknown.put("otherApplicationNumber", number));
        assertThat(journey.task(second, "User_ProposeDecision")).isNotNull();
    }

    @Test
    void what_came_on_paper_is_registered_first_and_its_counter_receipt_recorded_after() {
        var caseId = journey.openedFromBag();

        journey.done("worker1", caseId, "User_RecordCounterReceipt",
            Journey.completeSet().put("receivedAtCounter", "2026-10-30").put("counterReceiptNumber", "CHUO-77"));

        assertThat(statusOf(caseId)).isEqualTo("REGISTERED");
        var dossier = journey.as("worker1").get("/api/cases/" + caseId).json();
        assertThat(dossier.get("applicationDate").asText()).isEqualTo("2026-10-30");
        assertThat(dossier.get("counterReceiptNumber").asText()).isEqualTo("CHUO-77");
        journey.done("worker1", caseId, "User_EnterApplication", EntryForms.anEntry());
    }

    private UUID complete() {
        var caseId = journey.receivedAtCounter();
        journey.done("ward-chuo", caseId, "User_CheckDocuments", Journey.completeSet());
        return caseId;
    }

    private static ObjectNode correction(String day) {
        var form = JsonNodeFactory.instance.objectNode().put("receivedOn", day);
        form.putArray("receivedKinds").add("MEDICAL_OPINION");
        return form;
    }

    private String statusOf(UUID caseId) {
        return jdbc.sql("select status from komado.application_episode where id = ?").param(caseId).query(String.class).single();
    }

    private List<String> timelineOf(UUID caseId) {
        return StreamSupport.stream(journey.as("worker1").get("/api/cases/" + caseId + "/timeline").json().get("items").spliterator(), false)
            .map(item -> item.get("text").asText()).toList();
    }

    private static List<String> pointers(JsonNode problem) {
        return StreamSupport.stream(problem.get("errors").spliterator(), false).map(e -> e.get("pointer").asText()).toList();
    }
}
