package jp.komado.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.text.CheckDigits;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** ⑧ Replies of insurers between the two divisions, those that are unclear, lost or late among them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InsurerReplyHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private HighCostCategories categories;

    private Journey journey;
    private InsurerLetters letters;

    @BeforeEach
    void setUp() {
        journey = journeys.answeredBut(InsurerPartner.class);
        letters = new InsurerLetters(journey);
    }

    @Test
    void a_code_that_is_wrong_or_unknown_is_refused_at_the_receipt() {
        var wrongDigit = letters.receive("I20269999990");
        var unknown = letters.receive("I2026999999" + CheckDigits.mod10("2026999999"));

        assertThat(wrongDigit.status()).isEqualTo(422);
        assertThat(wrongDigit.json().at("/errors/0/code").asText()).isEqualTo("insurer.field.letter-number");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/code").asText()).isEqualTo("insurer.field.unknown-letter");
    }

    @Test
    void a_letter_that_was_never_posted_has_no_reply() {
        var answer = letters.receive(letters.letterNumber(letters.asked(true)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asText()).contains("まだ発送されていません");
    }

    @Test
    void a_reply_is_received_once_whatever_way_its_code_is_typed() {
        var caseId = letters.asked(true);
        letters.posted(caseId);
        var number = letters.letterNumber(caseId);

        assertThat(letters.receive(number.replace("I", "ｉ ").replace("2026", "２０２６-")).status()).isEqualTo(201);
        var twice = letters.receive(number);

        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("detail").asText()).contains("もう収受されています");
    }

    @Test
    void a_reply_that_is_not_with_its_slip_goes_back_to_the_desk_that_sent_it() {
        var caseId = letters.asked(true);
        letters.posted(caseId);
        var replyId = letters.receive(letters.letterNumber(caseId)).json().get("id").asText();
        var slip = letters.handOver(replyId);

        assertThat(letters.tick("worker1", slip, replyId, "MISSING").json().at("/items/0/done").asBoolean()).isTrue();
        assertThat(letters.tick("worker1", slip, replyId, "RECEIVED").json().at("/items/0/done").asBoolean()).isFalse();

        assertThat(letters.line(replyId, "RECEIVED").get("missed").asInt()).isEqualTo(1);
        var second = letters.handOver(replyId);
        assertThat(letters.tick("worker1", second, replyId, "RECEIVED").json().at("/items/0/done").asBoolean()).isTrue();
    }

    @Test
    void a_category_needs_a_reply_that_is_there() {
        var caseId = letters.asked(true);

        assertThat(workItems.openOf(caseId)).extracting(WorkItem::elementId).doesNotContain("User_RegisterCategory");
        letters.posted(caseId);
        letters.replied(caseId);
        var future = journey.complete("worker1", caseId, "User_RegisterCategory",
            InsurerLetters.category("A").put("answeredOn", InsurerLetters.today().plusDays(1).toString()));

        assertThat(future.status()).isEqualTo(422);
        assertThat(future.json().at("/errors/0/pointer").asText()).isEqualTo("/answeredOn");
        assertThat(categories.of(caseId)).isEmpty();
    }

    @Test
    void an_unclear_reply_leads_to_a_second_letter_and_the_first_takes_no_more_replies() {
        var caseId = letters.asked(true);
        letters.posted(caseId);
        var first = letters.letterNumber(caseId);
        letters.replied(caseId);

        journey.done("worker1", caseId, "User_RegisterCategory", JSON.objectNode().put("outcome", "UNCLEAR").put("unclearReason", "NO_STAMP"));

        assertThat(letters.letterNumber(caseId)).isNotEqualTo(first);
        assertThat(letters.receive(first).status()).isEqualTo(409);
        letters.posted(caseId);
        letters.replied(caseId);
        journey.done("worker1", caseId, "User_RegisterCategory", InsurerLetters.category("NONE"));
        assertThat(categories.of(caseId)).get().extracting(c -> c.category().printed()).isEqualTo("");
    }

    @Test
    void a_silent_insurer_is_reminded_by_the_desk_that_opens_its_post() {
        var caseId = letters.asked(true);
        letters.posted(caseId);
        workflow.fireTimer(caseId, "Timer_InsurerReminder");

        var form = journey.as("payment").get("/api/work-items/" + journey.task(caseId, "User_RemindInsurer").id()).json();
        assertThat(form.at("/data/letterNumber").asText()).isEqualTo(letters.letterNumber(caseId));
        assertThat(form.at("/data/insurerName").asText()).isEqualTo("架空健康保険組合");
        journey.done("payment", caseId, "User_RemindInsurer", JSON.objectNode().put("way", "PHONE")
            .put("remindedOn", InsurerLetters.today().toString()).put("nextReminderOn", InsurerLetters.today().plusDays(20).toString()));

        assertThat(letters.dossier(caseId).at("/letters/0/reminders").asInt()).isEqualTo(1);
        workflow.fireTimer(caseId, "Catch_NextReminder");
        letters.replied(caseId);
        assertThat(workItems.openOf(caseId)).extracting(WorkItem::elementId).containsExactly("User_RegisterCategory");
    }

    @Test
    void the_other_division_sees_letters_and_insurers_but_neither_names_nor_dossiers() {
        var caseId = letters.asked(true);
        letters.posted(caseId);
        var replyId = letters.receive(letters.letterNumber(caseId)).json().get("id").asText();
        var payment = journey.as("payment");

        var register = payment.get("/api/insurer-replies?place=RECEIVED");

        assertThat(register.body()).contains(replyId).doesNotContain("試験", "シケン", caseId.toString(), "applicationNumber");
        assertThat(payment.get("/api/insurer-letters").status()).isEqualTo(403);
        assertThat(payment.get("/api/cases/" + caseId + "/inquiries/insurer").status()).isEqualTo(403);
        assertThat(payment.post("/api/insurer-letter-runs", Map.of()).status()).isEqualTo(403);
        assertThat(journey.as("worker1").post("/api/insurer-replies",
            Map.of("code", letters.letterNumber(caseId), "receivedOn", InsurerLetters.today().toString(), "pages", 1)).status()).isEqualTo(403);
        assertThat(letters.tick("payment", UUID.randomUUID().toString(), replyId, "RECEIVED").status()).isEqualTo(403);
    }

    @Test
    void the_scan_of_a_reply_is_kept_with_the_case_once() {
        var caseId = letters.asked(true);
        var runId = letters.posted(caseId);
        var replyId = letters.receive(letters.letterNumber(caseId)).json().get("id").asText();
        var pdf = journey.as("worker1").get("/api/insurer-letter-runs/" + runId + "/letters").bytes();

        assertThat(journey.as("payment").upload("/api/insurer-replies/" + replyId + "/scan", "回答.pdf", "application/pdf", pdf).status()).isEqualTo(204);
        assertThat(journey.as("payment").upload("/api/insurer-replies/" + replyId + "/scan", "回答.exe", "application/pdf", new byte[] {1, 2}).status())
            .isIn(409, 415);
        assertThat(journey.as("payment").upload("/api/insurer-replies/" + replyId + "/scan", "回答.pdf", "application/pdf", pdf).status()).isEqualTo(409);

        assertThat(letters.dossier(caseId).at("/letters/0/reply/scanId").asText()).isNotEmpty();
    }
}
