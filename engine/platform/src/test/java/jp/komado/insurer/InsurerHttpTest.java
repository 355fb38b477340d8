package jp.komado.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.documents.internal.PdfText;
import jp.komado.intake.EntryForms;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑧ from the letter to the category, with the people of both divisions. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InsurerHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static int children;

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private HighCostCategories categories;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private InsurerLetters letters;

    @BeforeEach
    void setUp() {
        journey = journeys.answeredBut(InsurerPartner.class);
        letters = new InsurerLetters(journey);
    }

    @Test
    void a_category_comes_by_registered_letter_and_through_both_divisions() {
        var caseId = asked(true);
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("PREPARED");

        var runId = letters.posted(caseId);
        var posted = letters.dossier(caseId).at("/letters/0");
        assertThat(posted.get("state").asText()).isEqualTo("POSTED");
        assertThat(posted.get("trackingNumber").asText()).matches("\\d{3}-\\d{2}-\\d{5}-\\d");
        assertThat(letters.run(runId).get("state").asText()).isEqualTo("POSTED");

        var received = letters.receive(letters.letterNumber(caseId)).json();
        assertThat(received.get("receiptNumber").asText()).matches("\\d\\d-M\\d{6}");
        assertThat(workflow.isWaitingFor("insurer.reply-handed-over", caseId)).isTrue();
        var slip = letters.handOver(received.get("id").asText());
        assertThat(letters.dossier(caseId).at("/letters/0/reply/place").asText()).isEqualTo("ON_THE_WAY");
        letters.tick("worker1", slip, received.get("id").asText(), "RECEIVED");
        journey.done("worker1", caseId, "User_RegisterCategory", InsurerLetters.category("I"));

        assertThat(categories.of(caseId)).get().extracting(c -> c.category().printed()).isEqualTo("イ");
        assertThat(letters.dossier(caseId).at("/category/category").asText()).isEqualTo("I");
        assertThat(timeline(caseId)).contains("簡易書留で発送しました", "医療助成課が収受しました", "家庭支援課が受け取りました", "適用区分を登録しました");
    }

    @Test
    void the_printed_letter_names_insurer_and_family_and_bears_its_code_but_no_individual_number() {
        var caseId = asked(true);
        var runId = letters.tracked(caseId);

        var print = journey.as("worker1").get("/api/insurer-letter-runs/" + runId + "/letters");

        assertThat(print.status()).isEqualTo(200);
        var text = PdfText.of(print.bytes());
        assertThat(text).contains(letters.letterNumber(caseId), "架空健康保険組合御中", "健康保険法施行規則第９８条の２", "回答票", "アイウエオ")
            .doesNotContain("123456789018");
    }

    @Test
    void nobody_checks_or_confirms_a_run_of_their_own() {
        var runId = letters.tracked(asked(true));

        assertThat(letters.check("worker1", runId).status()).isEqualTo(403);
        assertThat(letters.confirm("worker2", runId).status()).isEqualTo(403);
        assertThat(letters.check("head", runId).status()).isEqualTo(204);
        var own = letters.confirm("head", runId);

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().get("detail").asText()).contains("自分が封入した、または点検した");
        assertThat(letters.run(runId).get("state").asText()).isEqualTo("CHECKED");
    }

    @Test
    void a_run_leaves_only_with_as_many_letters_as_the_post_office_took() {
        var runId = letters.tracked(asked(true));
        var size = letters.run(runId).get("totals").get("letters").asInt();

        assertThat(letters.check("worker2", runId, size + 1).status()).isEqualTo(422);
        assertThat(letters.check("worker2", runId).status()).isEqualTo(204);
        assertThat(letters.confirm("head", runId, size - 1).json().at("/errors/0/pointer").asText()).isEqualTo("/count");

        assertThat(letters.confirm("head", runId).status()).isEqualTo(204);
        assertThat(letters.confirm("head", runId).status()).isEqualTo(409);
    }

    @Test
    void a_letter_whose_record_changed_after_printing_does_not_leave() {
        var caseId = asked(true);
        var runId = letters.tracked(caseId);
        jdbc.sql("update komado.application_episode set insurance_number = '9999' where id = ?").param(caseId).update();

        var refused = letters.check("worker2", runId);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains(letters.letterNumber(caseId));
        var letterId = idOf(runId, caseId);
        assertThat(journey.as("worker1").delete("/api/insurer-letter-runs/" + runId + "/letters/" + letterId).status()).isEqualTo(204);
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("PREPARED");
        letters.posted(caseId);
    }

    @Test
    void tracking_numbers_have_a_right_check_digit_and_belong_to_one_letter() {
        var caseId = asked(true);
        letters.addressed(caseId);
        var runId = letters.opened();
        var letterId = idOf(runId, caseId);
        var path = "/api/insurer-letter-runs/" + runId + "/tracking-numbers";

        var wrong = journey.as("worker1").put(path, Map.of("trackingNumbers", Map.of(letterId, "123-45-67890-2")));
        var taken = journey.as("worker1").put(path, Map.of("trackingNumbers", Map.of(letterId, "1234567890" + 1234567890L % 7)));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/message").asText()).contains("検査数字");
        assertThat(taken.status()).isEqualTo(204);
        assertThat(letters.check("worker2", runId).status()).isIn(204, 409);
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
        var answer = letters.receive(letters.letterNumber(asked(true)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asText()).contains("まだ発送されていません");
    }

    @Test
    void a_reply_is_received_once_whatever_way_its_code_is_typed() {
        var caseId = asked(true);
        letters.posted(caseId);
        var number = letters.letterNumber(caseId);

        assertThat(letters.receive(number.replace("I", "ｉ ").replace("2026", "２０２６-")).status()).isEqualTo(201);
        var twice = letters.receive(number);

        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("detail").asText()).contains("もう収受されています");
    }

    @Test
    void a_reply_that_is_not_with_its_slip_goes_back_to_the_desk_that_sent_it() {
        var caseId = asked(true);
        letters.posted(caseId);
        var replyId = letters.receive(letters.letterNumber(caseId)).json().get("id").asText();
        var slip = letters.handOver(replyId);

        assertThat(letters.tick("worker1", slip, replyId, "MISSING").json().at("/items/0/done").asBoolean()).isTrue();
        assertThat(letters.tick("worker1", slip, replyId, "RECEIVED").json().at("/items/0/done").asBoolean()).isFalse();

        assertThat(line(replyId, "RECEIVED").get("missed").asInt()).isEqualTo(1);
        var second = letters.handOver(replyId);
        assertThat(letters.tick("worker1", second, replyId, "RECEIVED").json().at("/items/0/done").asBoolean()).isTrue();
    }

    @Test
    void a_category_needs_a_reply_that_is_there() {
        var caseId = asked(true);

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
        var caseId = asked(true);
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
    void without_consent_no_letter_is_made_until_the_family_agrees() {
        var caseId = asked(false);
        assertThat(letters.dossier(caseId).get("letters")).isEmpty();

        var unsigned = JSON.objectNode().put("outcome", "GIVEN").put("answeredOn", InsurerLetters.today().toString()).put("way", "FORM");
        assertThat(journey.complete("worker1", caseId, "User_ObtainConsent", unsigned).status()).isEqualTo(422);
        journey.done("worker1", caseId, "User_ObtainConsent", unsigned.put("signed", true));

        assertThat(letters.dossier(caseId).at("/consent/way").asText()).isEqualTo("FORM");
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("PREPARED");
    }

    @Test
    void a_family_that_refuses_is_examined_without_asking_anybody() {
        var caseId = asked(false);

        journey.done("worker1", caseId, "User_ObtainConsent", JSON.objectNode().put("outcome", "REFUSED")
            .put("answeredOn", InsurerLetters.today().toString()).put("way", "COUNTER"));

        assertThat(letters.dossier(caseId).get("letters")).isEmpty();
        assertThat(letters.dossier(caseId).at("/consent/given").asBoolean()).isFalse();
        assertThat(workflow.isWaitingFor("insurer.posted", caseId)).isFalse();
    }

    @Test
    void a_silent_insurer_is_reminded_by_the_desk_that_opens_its_post() {
        var caseId = asked(true);
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
    void a_withdrawn_application_takes_its_letter_out_of_the_run() {
        var caseId = asked(true);
        var runId = letters.tracked(caseId);
        var before = letters.run(runId).get("totals").get("letters").asInt();

        var withdrawn = journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", Map.of("reason", "転出"));

        assertThat(withdrawn.status()).as(withdrawn.body()).isLessThan(300);
        assertThat(letters.run(runId).get("totals").get("letters").asInt()).isEqualTo(before - 1);
        assertThat(letters.dossier(caseId).at("/letters/0/state").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void the_other_division_sees_letters_and_insurers_but_neither_names_nor_dossiers() {
        var caseId = asked(true);
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
        var caseId = asked(true);
        var runId = letters.posted(caseId);
        var replyId = letters.receive(letters.letterNumber(caseId)).json().get("id").asText();
        var pdf = journey.as("worker1").get("/api/insurer-letter-runs/" + runId + "/letters").bytes();

        assertThat(journey.as("payment").upload("/api/insurer-replies/" + replyId + "/scan", "回答.pdf", "application/pdf", pdf).status()).isEqualTo(204);
        assertThat(journey.as("payment").upload("/api/insurer-replies/" + replyId + "/scan", "回答.exe", "application/pdf", new byte[] {1, 2}).status())
            .isIn(409, 415);
        assertThat(journey.as("payment").upload("/api/insurer-replies/" + replyId + "/scan", "回答.pdf", "application/pdf", pdf).status()).isEqualTo(409);

        assertThat(letters.dossier(caseId).at("/letters/0/reply/scanId").asText()).isNotEmpty();
    }

    @Test
    void an_insurer_of_another_number_than_the_applications_is_refused() {
        var caseId = asked(true);
        var letterId = jdbc.sql("select id from komado.insurer_inquiry where case_id = ?").param(caseId).query(UUID.class).single();

        var other = letters.address(letterId.toString(), "01130012");
        var wrongDigit = letters.address(letterId.toString(), "06130398");

        assertThat(List.of(other.status(), wrongDigit.status())).containsOnly(422);
    }

    private UUID asked(boolean consent) {
        children++;
        var day = LocalDate.of(2012, 1, 1).plusDays(children);
        ObjectNode entry = EntryForms.anEntry();
        ((ObjectNode) entry.get("patient")).put("birthDate", day.toString()).put("individualNumberWithheld", true).remove("individualNumber");
        ((ObjectNode) entry.get("consents")).put("insurerInquiry", consent);
        var comparison = Journey.comparison().put("birthDate", day.toString());
        comparison.remove("individualNumber");
        return journey.compared(entry, comparison);
    }

    private String idOf(UUID runId, UUID caseId) {
        for (JsonNode letter : letters.run(runId).get("letters")) {
            if (letter.get("caseId").asText().equals(caseId.toString())) {
                return letter.get("id").asText();
            }
        }
        throw new AssertionError("the letter is not in the run");
    }

    private JsonNode line(String replyId, String place) {
        for (JsonNode reply : journey.as("payment").get("/api/insurer-replies?place=" + place).json().get("items")) {
            if (reply.get("id").asText().equals(replyId)) {
                return reply;
            }
        }
        throw new AssertionError("the reply is not there");
    }

    private String timeline(UUID caseId) {
        return journey.as("worker1").get("/api/cases/" + caseId + "/timeline").body();
    }
}
