package jp.komado.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.dossier.Applications;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑯ A family renews: from the notice over the counter or the bag, filled in from what is known, to the certificate that follows. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RenewalJourneyTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final LocalDate END = YearMonth.from(TODAY).plusMonths(3).atEndOfMonth();
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    @Autowired
    private Journeys journeys;
    @Autowired
    private Applications applications;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private ObjectNode entry;
    private UUID first;
    private UUID notice;

    @BeforeEach
    void a_child_holds_a_certificate_that_ends_and_its_family_was_written_to() {
        journey = journeys.answered();
        entry = child();
        first = certified(journey.compared(entry.deepCopy(), comparison()));
        endsOn(first, END);
        journey.as("worker1").post("/api/renewals", Map.of("monthEnd", END.toString()));
        notice = jdbc.sql("select id from komado.renewal_notice where case_id = ?").param(first).query(UUID.class).single();
        journey.runJobs(notice);
    }

    @Test
    void a_renewal_out_of_a_bag_is_filled_in_and_leads_to_a_certificate_that_follows_without_a_gap() {
        var renewal = opened(fromBag(numberOfNotice()));
        assertThat(state()).isEqualTo("APPLIED");
        assertThat(applications.find(renewal).patientId()).isEqualTo(applications.find(first).patientId());
        journey.done("worker1", renewal, "User_RecordCounterReceipt", complete(renewal, "User_RecordCounterReceipt"));
        var prefilled = journey.as("worker1").get("/api/work-items/" + journey.task(renewal, "User_EnterApplication").id()).json().get("data");
        assertThat(prefilled.at("/patient/familyKana").asText()).isEqualTo("コウシン");
        assertThat(prefilled.at("/applicant/givenName").asText()).isEqualTo("太郎");
        assertThat(prefilled.at("/insurance/insurerNumber").asText()).isEqualTo("06130397");
        assertThat(prefilled.at("/household")).hasSize(1);
        assertThat(prefilled.at("/disease/code").asText()).isEqualTo("01_01_001");
        assertThat(prefilled.at("/disease/opinionDate").isMissingNode()).isTrue();
        assertThat(prefilled.at("/consents/insurerInquiry").asBoolean()).isTrue();
        assertThat(prefilled.at("/institutions/0").asText()).isEqualTo("試験総合病院");

        journey.done("worker1", renewal, "User_EnterApplication", entry.deepCopy());
        journey.done("worker2", renewal, "User_CompareEntry", comparison());
        certified(renewal);

        var decision = journey.as("worker1").get("/api/cases/" + renewal).json().get("decision");
        assertThat(decision.get("validFrom").asText()).isEqualTo(END.plusDays(1).toString());
        assertThat(state()).isEqualTo("DECIDED");
        assertThat(workflow.position(notice).instances()).allSatisfy(instance -> assertThat(instance.state()).isEqualTo("COMPLETED"));
        assertThat(jdbc.sql("select count(distinct recipient_number) from komado.certificate where person_id = ?")
            .param(applications.find(first).patientId()).query(Integer.class).single()).isOne();
        assertThat(jdbc.sql("select max(issue_number) from komado.certificate where person_id = ?")
            .param(applications.find(first).patientId()).query(Integer.class).single()).isEqualTo(2);
        assertThat(journey.as("worker1").get("/api/cases/" + first + "/renewal").json().get("followed").asBoolean()).isTrue();
        var twice = fromBag(numberOfNotice());
        assertThat(refusal(twice)).contains("まだ更新の受付期間ではありません");
    }

    @Test
    void a_counter_looks_the_family_up_and_receives_the_renewal_with_what_changed() {
        var form = journey.as("ward-chuo").post("/api/cases/renewal-form", Map.of("number", numberOfNotice().toLowerCase()));
        assertThat(form.status()).as(form.body()).isEqualTo(200);
        assertThat(form.json().get("obstacles")).isEmpty();
        assertThat(form.json().at("/applicant/relationship").asText()).isEqualTo("FATHER");
        assertThat(form.body()).doesNotContain("individualNumber\"");

        var request = counter(form.json().get("recipientNumber").asText());
        ((ObjectNode) request.get("patient")).put("address", "東京都中央区月島1-2-3");
        var renewal = opened(journey.as("ward-chuo").post("/api/cases", request));

        var dossier = journey.as("ward-chuo").get("/api/cases/" + renewal).json();
        assertThat(dossier.at("/patient/address").asText()).contains("月島");
        assertThat(dossier.at("/household")).hasSize(1);
        assertThat(dossier.at("/insurance/number").asText()).startsWith("3456");
        assertThat(applications.find(renewal).applicantId()).isEqualTo(applications.find(first).applicantId());
        assertThat(state()).isEqualTo("APPLIED");
    }

    @Test
    void an_application_that_is_taken_back_leaves_the_notice_waiting() {
        var renewal = opened(fromBag(numberOfNotice()));

        assertThat(journey.as("worker1").post("/api/cases/" + renewal + "/withdrawal", Map.of("reason", "取下げ")).status()).isEqualTo(204);

        assertThat(state()).isEqualTo("PREPARED");
        assertThat(workflow.isWaitingFor("renewal.applied", notice)).isTrue();
        assertThat(opened(fromBag(numberOfNotice()))).isNotNull();
        assertThat(state()).isEqualTo("APPLIED");
    }

    @Test
    void a_renewal_is_refused_twice_for_somebody_else_for_one_who_moved_away_and_under_no_number() {
        assertThat(refusal(fromBag("U20990000018"))).contains("見つかりません");
        assertThat(refusal(journey.as("worker1").post("/api/cases/paper", bag(numberOfNotice(), "RENEWAL", "ベツノ　コドモ")))).contains("別の方の受給者証");
        assertThat(refusal(journey.as("worker1").post("/api/cases/paper", bag(numberOfNotice(), "NEW", null)))).contains("更新の申請だけ");
        var another = counter(numberOfNotice());
        ((ObjectNode) another.get("patient")).put("birthDate", "2014-04-04");
        assertThat(refusal(journey.as("ward-chuo").post("/api/cases", another))).contains("別の方の受給者証");

        opened(fromBag(numberOfNotice()));
        assertThat(refusal(fromBag(numberOfNotice()))).contains("もう出ています");

        journey.as("worker1").put("/api/cases/" + first + "/renewal/circumstances/MOVED_AWAY", Map.of("since", TODAY.toString()));
        assertThat(refusal(fromBag(numberOfNotice()))).contains("転出が記録されている");
        assertThat(state()).isEqualTo("NOT_RENEWED");
    }

    @Test
    void a_certificate_that_was_given_back_is_not_renewed_and_one_of_another_municipality_is_not_shown() {
        assertThat(journey.as("ward-tachikawa").post("/api/cases/renewal-form", Map.of("number", numberOfNotice())).status()).isEqualTo(404);
        assertThat(journey.as("ward-chuo").post("/api/cases/renewal-form", Map.of("number", "9999999")).status()).isEqualTo(404);
        assertThat(journey.as("payment").post("/api/cases/renewal-form", Map.of("number", numberOfNotice())).status()).isEqualTo(403);

        journey.as("worker1").put("/api/cases/" + first + "/renewal/circumstances/NOT_NEEDED", Map.of("since", TODAY.toString()));

        assertThat(refusal(fromBag(numberOfNotice()))).contains("返還された受給者証");
    }

    @Test
    void who_files_after_the_end_is_received_with_a_caution_and_has_a_gap() {
        var ended = YearMonth.from(TODAY).minusMonths(2).atEndOfMonth();
        endsOn(first, ended);
        jdbc.sql("update komado.renewal_notice set ends_on = ? where id = ?").params(ended, notice).update();

        var form = journey.as("ward-chuo").post("/api/cases/renewal-form", Map.of("number", numberOfNotice())).json();
        assertThat(form.at("/cautions/0").asText()).isEqualTo("EXPIRED");
        var renewal = opened(fromBag(numberOfNotice()));
        journey.done("worker1", renewal, "User_RecordCounterReceipt", complete(renewal, "User_RecordCounterReceipt"));
        journey.done("worker1", renewal, "User_EnterApplication", entry.deepCopy());
        journey.done("worker2", renewal, "User_CompareEntry", comparison());
        certified(renewal);

        var from = LocalDate.parse(journey.as("worker1").get("/api/cases/" + renewal).json().at("/decision/validFrom").asText());
        assertThat(from).isAfter(ended.plusDays(1)).isBeforeOrEqualTo(TODAY);
    }

    @Test
    void a_renewal_that_is_entered_with_another_childs_birth_date_is_stopped() {
        var renewal = opened(fromBag(numberOfNotice()));
        journey.done("worker1", renewal, "User_RecordCounterReceipt", complete(renewal, "User_RecordCounterReceipt"));
        var another = entry.deepCopy();
        ((ObjectNode) another.get("patient")).put("birthDate", "2011-11-11");

        var answer = journey.complete("worker1", renewal, "User_EnterApplication", another);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("別の方の申請ではないか");
    }

    /** A child of its own for each test, so that nobody is taken for a duplicate. */
    private static ObjectNode child() {
        var entry = EntryForms.anEntry();
        ((ObjectNode) entry.get("patient")).put("familyKana", "コウシン").put("birthDate", LocalDate.of(2016, 1, 10).plusDays(CHILDREN.incrementAndGet()).toString())
            .put("individualNumberWithheld", true).remove("individualNumber");
        return entry;
    }

    private ObjectNode comparison() {
        var comparison = Journey.comparison().put("patientKana", "コウシンハナコ").put("birthDate", entry.at("/patient/birthDate").asText());
        comparison.remove("individualNumber");
        return comparison;
    }

    /** ④ to ⑪: the board agrees, two people decide, the certificate is printed, checked and posted. */
    private UUID certified(UUID caseId) {
        assertThat(workItems.openOf(caseId)).extracting(WorkItem::elementId).isEmpty();
        journey.answered(caseId, "SUITABLE");
        journey.afterBoard(caseId);
        journey.done("worker1", caseId, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));
        journey.done("approver", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", true));
        journey.done("worker2", caseId, "User_CheckPrint", JSON.objectNode().put("outcome", "OK").put("addressChecked", true));
        return caseId;
    }

    /** Moves the period of a certificate, so that it ends when the test wants it to. */
    private void endsOn(UUID caseId, LocalDate end) {
        for (var table : new String[] {"certificate", "certification_decision"}) {
            jdbc.sql("update komado." + table + " set valid_from = :from, valid_to = :to where case_id = :id")
                .param("from", end.minusYears(1).plusDays(1)).param("to", end).param("id", caseId).update();
        }
    }

    private ObjectNode counter(String number) {
        var form = Journey.counterForm().put("kind", "RENEWAL").put("receivedOn", TODAY.toString()).put("recipientNumber", number);
        form.set("patient", ((ObjectNode) entry.get("patient")).deepCopy().without("individualNumberWithheld"));
        return form;
    }

    private Answer fromBag(String number) {
        return journey.as("worker1").post("/api/cases/paper", bag(number, "RENEWAL", null));
    }

    private static ObjectNode bag(String number, String kind, String kana) {
        var form = JSON.objectNode().put("bagNumber", "B-16").put("municipalityCode", "131024").put("kind", kind).put("receivedOn", TODAY.toString())
            .put("pages", 12).put("recipientNumber", number);
        return kana == null ? form : form.put("patientKana", kana);
    }

    private UUID opened(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var caseId = UUID.fromString(answer.json().get("id").asText());
        journey.runJobs(caseId);
        return caseId;
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/recipientNumber");
        return answer.json().at("/errors/0/message").asText();
    }

    /** Everything on the checklist is there. */
    private ObjectNode complete(UUID caseId, String elementId) {
        var prefilled = journey.as("worker1").get("/api/work-items/" + journey.task(caseId, elementId).id()).json().get("data");
        var form = JSON.objectNode().put("outcome", "COMPLETE").put("receivedAtCounter", TODAY.toString());
        form.putObject("submitterIdentity").put("checked", true).put("documentKind", "DRIVING_LICENCE").put("byProxy", false);
        var lines = form.putArray("documents");
        for (JsonNode line : prefilled.get("documents")) {
            lines.addObject().put("kind", line.get("kind").asText()).put("state", "PRESENT");
        }
        return form;
    }

    private String state() {
        return jdbc.sql("select state from komado.renewal_notice where id = ?").param(notice).query(String.class).single();
    }

    private String numberOfNotice() {
        return jdbc.sql("select number from komado.renewal_notice where id = ?").param(notice).query(String.class).single();
    }
}
