package jp.komado.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.claims.CapLedger;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.Applications;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.issuance.CertificateInForce;
import jp.komado.issuance.CertificatesInForce;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** ⑩ ⑪ ⑮ Families with several certificates, from the second one's decision to the first one's new certificate. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HouseholdJourneyTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    @Autowired
    private Journeys journeys;
    @Autowired
    private Applications applications;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private CapChanges changes;
    @Autowired
    private CertificatesInForce certificates;
    @Autowired
    private CapLedger ledger;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private ObjectNode insurance;

    @BeforeEach
    void a_family_of_its_own() {
        journey = journeys.answered();
        insurance = (ObjectNode) EntryForms.anEntry().get("insurance");
    }

    @Test
    void a_sibling_s_certificate_halves_the_first_one_s_cap_from_the_month_after_its_application() {
        var elder = certified(examined());
        assertThat(issued(elder)).containsExactly("1 2026-10-02 10000");
        var younger = examined();
        appliedOn(younger, LocalDate.of(2026, 11, 20));
        journey.afterBoard(younger);

        var basis = journey.as("worker1").get("/api/cases/" + younger + "/decision-basis").json();
        assertThat(basis.get("baseCapYen").asInt()).isEqualTo(10_000);
        assertThat(basis.get("monthlyCapYen").asInt()).isEqualTo(5_000);
        assertThat(basis.get("householdCertificates").asInt()).isEqualTo(2);
        decided(younger);
        assertThat(issued(younger)).hasSize(1).allSatisfy(line -> assertThat(line).endsWith(" 5000"));

        var change = prefilled(elder, "User_ReviewCapChange").get("change");
        assertThat(change.get("effectiveOn").asText()).isEqualTo("2026-12-01");
        assertThat(change.get("capBeforeYen").asInt()).isEqualTo(10_000);
        assertThat(change.get("capAfterYen").asInt()).isEqualTo(5_000);
        assertThat(change.get("cause").asText()).isEqualTo("CERTIFICATE_STARTED");
        assertThat(change.get("shares")).hasSize(2).allSatisfy(share -> assertThat(share.get("capYen").asInt()).isEqualTo(5_000));
        changed(elder);

        assertThat(issued(elder)).containsExactly("1 2026-10-02 10000", "2 2026-12-01 5000");
        assertThat(workItems.openOf(elder)).isEmpty();
        assertThat(capOf(elder, YearMonth.of(2026, 11))).isEqualTo(10_000);
        assertThat(capOf(elder, YearMonth.of(2026, 12))).isEqualTo(5_000);
        assertThat(changes.look(younger)).isZero();
        explained(elder);
        assertThat(printed(elder)).contains(10_000);
    }

    /** The family's paper ends with what its certificate says, and tells how the share came about, of others only amounts. */
    private void explained(UUID caseId) {
        var receipt = journey.as("worker1").get("/api/cases/" + caseId + "/cap").json();
        assertThat(receipt.get("monthlyCapYen").asInt()).isEqualTo(10_000);
        assertThat(receipt.get("sharedCapYen").asInt()).isEqualTo(5_000);
        assertThat(receipt.get("sharedFrom").asText()).isEqualTo("2026-12-01");
        var japanese = PdfText.of(journey.as("worker1").get("/api/cases/" + caseId + "/cap/paper?language=JA").bytes());
        assertThat(japanese).contains("1か月5,000円です", "按分前の月額:10,000円", "世帯でいちばん高い月額:10,000円", "世帯の受給者証の枚数:2", "世帯の基本額の合計:20,000円",
            "児童福祉法施行令22条2項", "→自己負担上限月額:5,000円");
        assertThat(PdfText.of(journey.as("worker1").get("/api/cases/" + caseId + "/cap/paper?language=EN").bytes()))
            .contains("Sharedinthehousehold", "Capalone:10,000yen", "Certificatesofthehousehold:2", "→Monthlycap:5,000yen");
    }

    @Test
    void months_that_were_paid_under_the_higher_cap_become_a_task_for_the_refund_desk() {
        var elder = certified(examined());
        borne(elder, YearMonth.of(2026, 10), 8_000, 10_000);
        var younger = examined();
        journey.afterBoard(younger);
        decided(younger);

        assertThat(prefilled(elder, "User_ReviewCapChange").at("/change/effectiveOn").asText()).isEqualTo("2026-10-02");
        changed(elder);

        var task = prefilled(elder, "User_SettlePastMonths", "payment");
        assertThat(task.get("months")).singleElement().satisfies(month -> {
            assertThat(month.get("month").asText()).isEqualTo("2026-10");
            assertThat(month.get("kind").asText()).isEqualTo("REFUND");
            assertThat(month.get("differenceYen").asInt()).isEqualTo(3_000);
        });
        journey.done("payment", elder, "User_SettlePastMonths", JSON.objectNode().put("told", true).put("note", "電話で案内し、請求書を送った"));
        assertThat(journey.as("worker1").get("/api/cases/" + elder + "/notes").body()).contains("電話で案内し、請求書を送った");
        assertThat(workItems.openOf(elder)).isEmpty();
        assertThat(journey.as("worker1").get("/api/cases/" + elder + "/timeline").body()).contains("3,000円");
    }

    @Test
    void a_sibling_s_end_gives_the_base_back_from_the_next_month_and_what_was_cut_off_is_settled() {
        var elder = examined();
        var younger = examined();
        journey.afterBoard(elder);
        journey.afterBoard(younger);
        decided(elder);
        decided(younger);
        changed(elder);
        assertThat(issued(elder)).containsExactly("1 2026-10-02 10000", "2 2026-10-02 5000");
        borne(elder, YearMonth.of(2026, 11), 5_000, 5_000);

        var told = journey.as("worker1").put("/api/cases/" + younger + "/renewal/circumstances/DIED", Map.of("since", "2026-10-20"));
        assertThat(told.status()).as(told.body()).isBetween(200, 204);
        assertThat(changes.look(younger)).isOne();
        assertThat(changes.look(elder)).isZero();

        var change = prefilled(elder, "User_ReviewCapChange").get("change");
        assertThat(change.get("cause").asText()).isEqualTo("CERTIFICATE_ENDED");
        assertThat(change.get("effectiveOn").asText()).isEqualTo("2026-11-01");
        assertThat(change.get("capAfterYen").asInt()).isEqualTo(10_000);
        changed(elder);
        assertThat(prefilled(elder, "User_SettlePastMonths", "payment").get("months")).singleElement().satisfies(month -> {
            assertThat(month.get("kind").asText()).isEqualTo("SETTLE");
            assertThat(month.get("differenceYen").asInt()).isEqualTo(5_000);
        });
        assertThat(issued(elder)).endsWith("3 2026-11-01 10000");
    }

    @Test
    void a_proposal_is_not_approved_once_a_sibling_was_certified() {
        var elder = examined();
        var younger = examined();
        journey.afterBoard(elder);
        journey.afterBoard(younger);
        journey.done("worker1", elder, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));
        journey.done("worker1", younger, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));
        journey.done("approver", elder, "User_ApproveDecision", JSON.objectNode().put("approved", true));

        var refused = journey.complete("approver", younger, "User_ApproveDecision", JSON.objectNode().put("approved", true));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("差し戻して");
        journey.done("approver", younger, "User_ApproveDecision", JSON.objectNode().put("approved", false).put("comment", "世帯"));
        decided(younger);
        assertThat(issued(younger)).allSatisfy(line -> assertThat(line).endsWith(" 5000"));
    }

    @Test
    void of_two_siblings_who_are_certified_at_the_same_moment_the_second_sees_the_first() throws Exception {
        var one = examined();
        var other = examined();
        for (var caseId : List.of(one, other)) {
            journey.afterBoard(caseId);
            journey.done("worker1", caseId, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));
        }
        journey.as("approver");
        var pool = Executors.newFixedThreadPool(2);

        var answers = pool.invokeAll(List.of(one, other).stream().<java.util.concurrent.Callable<Answer>>map(caseId ->
            () -> journey.complete("approver", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", true))).toList());
        pool.shutdown();

        assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status())).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_certificate_of_another_scheme_is_shared_with_and_its_early_end_takes_the_change_back() {
        var child = certified(examined());
        var person = applications.find(child).patientId();

        var recorded = journey.as("worker1").post("/api/cases/" + child + "/other-certificates", shown(person).put("tier", "UPPER"));

        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        assertThat(recorded.json().get("baseYen").asInt()).isEqualTo(30_000);
        var change = prefilled(child, "User_ReviewCapChange").get("change");
        assertThat(change.get("capAfterYen").asInt()).isEqualTo(7_500);
        assertThat(change.get("cause").asText()).isEqualTo("OTHER_SCHEME");
        assertThat(change.get("householdCapYen").asInt()).isEqualTo(30_000);

        var end = journey.as("worker1").post("/api/cases/" + child + "/other-certificates/" + recorded.json().get("id").asText() + "/end",
            Map.of("lastDay", "2026-10-31"), recorded.etag());
        assertThat(end.status()).as(end.body()).isEqualTo(200);
        var stale = journey.as("worker1").post("/api/cases/" + child + "/other-certificates/" + recorded.json().get("id").asText() + "/end",
            Map.of("lastDay", "2026-10-30"), recorded.etag());
        assertThat(stale.status()).isEqualTo(412);

        assertThat(prefilled(child, "User_ReviewCapChange").at("/change/differs").asBoolean()).isFalse();
        assertThat(journey.complete("worker1", child, "User_ReviewCapChange", JSON.objectNode().put("outcome", "PROPOSE")).status()).isEqualTo(422);
        journey.done("worker1", child, "User_ReviewCapChange", JSON.objectNode().put("outcome", "NOT_NEEDED").put("reason", "指定難病の認定が終わった"));
        assertThat(workItems.openOf(child)).isEmpty();
        assertThat(issued(child)).hasSize(1);
    }

    @Test
    void what_cannot_be_shared_is_asked_of_a_person() {
        var child = certified(examined());
        var person = applications.find(child).patientId();
        var path = "/api/cases/" + child + "/other-certificates";

        assertInvalid(journey.as("worker1").post(path, shown(UUID.randomUUID()).put("tier", "UPPER")), "/personId");
        assertInvalid(journey.as("worker1").post(path, shown(person)), "/tier");
        assertInvalid(journey.as("worker1").post(path, shown(person).put("printedCapYen", 22_500).put("apportioned", true)), "/apportioned");
        assertInvalid(journey.as("worker1").post(path, shown(person).put("tier", "UPPER").put("validTo", "2026-09-01")), "/validTo");
        assertThat(journey.as("worker1").post(path, shown(person).put("printedCapYen", 20_000)).json().get("baseYen").asInt()).isEqualTo(20_000);
        assertThat(journey.as("worker1").post(path, shown(person).put("tier", "UPPER")).status()).isEqualTo(409);
        assertThat(journey.as("payment").post(path, shown(person).put("tier", "UPPER")).status()).isEqualTo(403);
        assertThat(journey.as("worker1").get(path).json().get("items")).hasSize(1);
    }

    @Test
    void the_proposer_does_not_approve_and_who_is_too_late_is_told() {
        var elder = certified(examined());
        var younger = examined();
        appliedOn(younger, LocalDate.of(2026, 11, 20));
        journey.afterBoard(younger);
        decided(younger);
        journey.runJobs(elder);
        journey.done("worker1", elder, "User_ReviewCapChange", JSON.objectNode().put("outcome", "PROPOSE"));

        assertThat(journey.complete("worker1", elder, "User_ApproveCapChange", JSON.objectNode().put("approved", true)).status()).isEqualTo(403);
        jdbc.sql("update komado.certification_decision set base_cap_yen = 5000 where case_id = ?").param(younger).update();
        var late = journey.complete("approver", elder, "User_ApproveCapChange", JSON.objectNode().put("approved", true));
        assertThat(late.status()).isEqualTo(409);
        journey.done("approver", elder, "User_ApproveCapChange", JSON.objectNode().put("approved", false).put("comment", "世帯が変わった"));

        assertThat(prefilled(elder, "User_ReviewCapChange").at("/change/capAfterYen").asInt()).isEqualTo(6_660);
        assertThat(issued(elder)).hasSize(1);
    }

    @Test
    void who_cannot_be_compared_is_looked_at_before_anybody_is_certified() {
        var elder = certified(examined());
        var younger = examined();
        jdbc.sql("update komado.application_episode set insurance_number = null where id = ?").param(younger).update();
        jdbc.sql("insert into komado.household_member (case_id, position, person_id, relationship, insured) values (?, 1, ?, 'SIBLING', true)")
            .params(younger, applications.find(elder).patientId()).update();
        journey.afterBoard(younger);

        var basis = journey.as("worker1").get("/api/cases/" + younger + "/decision-basis");

        assertThat(basis.status()).as(basis.body()).isEqualTo(200);
        assertThat(basis.json().get("warnings")).extracting(warning -> warning.get("code").asText()).contains("HOUSEHOLD_NOT_COMPARABLE");
    }

    private static void assertInvalid(Answer answer, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    private static ObjectNode shown(UUID person) {
        return JSON.objectNode().put("personId", person.toString()).put("validFrom", "2026-10-01").put("validTo", "2027-09-30").put("ventilator", false)
            .put("longTerm", false).put("apportioned", false);
    }

    /** A child of the family, entered and compared, as far as the board's yes. */
    private UUID examined() {
        var entry = EntryForms.anEntry();
        var birthDate = LocalDate.of(2015, 1, 10).plusDays(CHILDREN.incrementAndGet()).toString();
        entry.set("insurance", insurance.deepCopy());
        ((ObjectNode) entry.get("patient")).put("familyKana", "セタイ").put("birthDate", birthDate).put("individualNumberWithheld", true).remove("individualNumber");
        var comparison = Journey.comparison().put("patientKana", "セタイハナコ").put("birthDate", birthDate);
        comparison.remove("individualNumber");
        var caseId = journey.compared(entry, comparison);
        journey.answered(caseId, "SUITABLE");
        return caseId;
    }

    private UUID certified(UUID caseId) {
        journey.afterBoard(caseId);
        decided(caseId);
        return caseId;
    }

    private void decided(UUID caseId) {
        journey.done("worker1", caseId, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));
        journey.done("approver", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", true));
        journey.done("worker2", caseId, "User_CheckPrint", JSON.objectNode().put("outcome", "OK").put("addressChecked", true));
    }

    private void changed(UUID caseId) {
        journey.runJobs(caseId);
        journey.done("worker1", caseId, "User_ReviewCapChange", JSON.objectNode().put("outcome", "PROPOSE"));
        journey.done("approver", caseId, "User_ApproveCapChange", JSON.objectNode().put("approved", true));
        journey.done("worker2", caseId, "User_CheckPrint", JSON.objectNode().put("outcome", "OK").put("addressChecked", true));
    }

    private JsonNode prefilled(UUID caseId, String elementId) {
        return prefilled(caseId, elementId, "worker1");
    }

    private JsonNode prefilled(UUID caseId, String elementId, String user) {
        journey.runJobs(caseId);
        assertThat(workItems.openOf(caseId)).extracting(WorkItem::elementId).containsExactly(elementId);
        return journey.as(user).get("/api/work-items/" + journey.task(caseId, elementId).id()).json().get("data");
    }

    private void appliedOn(UUID caseId, LocalDate day) {
        jdbc.sql("update komado.application_episode set application_date = ? where id = ?").params(day, caseId).update();
    }

    private void borne(UUID caseId, YearMonth month, int usedYen, int capYen) {
        transactions.executeWithoutResult(status ->
            ledger.recordRefund(UUID.randomUUID(), applications.find(caseId).patientId(), month, capYen, usedYen, 100_000));
    }

    private List<String> issued(UUID caseId) {
        return jdbc.sql("select issue_number || ' ' || valid_from || ' ' || monthly_cap_yen from komado.certificate where case_id = ? and state = 'POSTED' order by issue_number")
            .param(caseId).query(String.class).list();
    }

    private List<Integer> printed(UUID caseId) {
        return jdbc.sql("select household_cap_yen from komado.certificate where case_id = ? and household_cap_yen is not null").param(caseId).query(Integer.class).list();
    }

    /** As claims are checked: of several certificates that cover a month the later rules. */
    private int capOf(UUID caseId, YearMonth month) {
        var number = jdbc.sql("select recipient_number from komado.certificate where case_id = ? limit 1").param(caseId).query(String.class).single();
        return certificates.byRecipientNumbers(List.of(number)).get(number).stream().filter(certificate -> certificate.covers(month))
            .reduce((earlier, later) -> later).map(CertificateInForce::capYen).orElseThrow();
    }
}
