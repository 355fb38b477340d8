package jp.komado.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.List;
import java.util.UUID;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CertificationHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static int children;

    @Autowired
    private Journeys journeys;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private Certifications certifications;

    private Journey journey;

    @BeforeEach
    void setUp() {
        journey = journeys.answered();
    }

    @Test
    void a_child_is_certified_for_a_year_with_a_cap_by_two_people() {
        var caseId = examined("SUITABLE");
        journey.afterBoard(caseId);
        var basis = journey.as("worker1").get("/api/cases/" + caseId + "/decision-basis").json();
        assertThat(basis.get("mayCertify").asBoolean()).as(basis.toString()).isTrue();
        assertThat(basis.get("warnings")).isEmpty();

        journey.done("worker1", caseId, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));
        var approval = journey.complete("approver", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", true));

        assertThat(approval.status()).as(approval.body()).isEqualTo(200);
        var decision = journey.as("worker1").get("/api/cases/" + caseId).json().get("decision");
        assertThat(decision.get("outcome").asText()).isEqualTo("CERTIFIED");
        assertThat(decision.get("validFrom").asText()).isEqualTo("2026-10-02");
        assertThat(decision.get("validTo").asText()).isEqualTo("2027-09-30");
        assertThat(decision.get("monthlyCapYen").asInt()).isEqualTo(10_000);
        assertThat(certifications.decision(caseId)).get().extracting(CertificationDecision::approvedBy).isEqualTo("approver");
    }

    @Test
    void nothing_is_withdrawn_after_the_decision() {
        var caseId = examined("UNSUITABLE");
        journey.afterBoard(caseId);
        journey.done("worker1", caseId, "User_ProposeDecision", JSON.objectNode().put("proposal", "REFUSE").put("reason", "疾病の状態の程度を満たさない"));
        journey.complete("approver", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", true));

        var answer = journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", Map.of("reason", "取下げ"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("detail").asText()).contains("決裁が済んだ");
    }

    @Test
    void a_refusal_needs_the_boards_no_and_a_certification_its_yes() {
        var refused = examined("UNSUITABLE");
        journey.afterBoard(refused);
        var suitable = examined("SUITABLE");
        journey.afterBoard(suitable);

        var certify = journey.complete("worker1", refused, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));
        var refuse = journey.complete("worker1", suitable, "User_ProposeDecision", JSON.objectNode().put("proposal", "REFUSE").put("reason", "否"));

        assertThat(certify.status()).isEqualTo(422);
        assertThat(certify.json().at("/errors/0/pointer").asText()).isEqualTo("/proposal");
        assertThat(refuse.status()).isEqualTo(422);
    }

    @Test
    void a_proposal_that_is_sent_back_begins_again_with_the_approvers_words() {
        var caseId = examined("SUITABLE");
        journey.afterBoard(caseId);
        journey.done("worker1", caseId, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY").put("reason", "初回"));
        journey.done("approver", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", false).put("comment", "所得を確かめること"));

        var prefill = journey.as("worker1").get("/api/work-items/" + journey.task(caseId, "User_ProposeDecision").id()).json().get("data");
        journey.done("worker1", caseId, "User_ProposeDecision",
            JSON.objectNode().put("proposal", "REJECT").put("rejectionGround", "RESIDENCE").put("reason", "都外へ転出"));

        assertThat(prefill.get("sentBackComment").asText()).isEqualTo("所得を確かめること");
        assertThat(journey.complete("worker2", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", true)).status()).isEqualTo(403);
        assertThat(journey.complete("approver", caseId, "User_ApproveDecision", JSON.objectNode().put("approved", true)).status()).isEqualTo(200);
        assertThat(certifications.decision(caseId)).get().extracting(CertificationDecision::outcome, CertificationDecision::ground)
            .containsExactly(Outcome.REJECTED, RejectionGround.RESIDENCE);
    }

    @Test
    void a_withdrawal_takes_a_waiting_proposal_with_it() {
        var caseId = examined("SUITABLE");
        journey.afterBoard(caseId);
        journey.done("worker1", caseId, "User_ProposeDecision", JSON.objectNode().put("proposal", "CERTIFY"));

        assertThat(journey.as("worker1").post("/api/cases/" + caseId + "/withdrawal", Map.of("reason", "転出")).status()).isEqualTo(204);

        assertThat(workItems.openOf(caseId)).isEmpty();
        assertThat(certifications.newestProposal(caseId)).get().extracting(DecisionProposal::state).isEqualTo(DecisionProposal.State.CANCELLED);
        assertThat(certifications.decision(caseId)).isEmpty();
    }

    @Test
    void a_clerk_cannot_change_what_the_board_said() {
        var caseId = examined("UNSUITABLE");
        var said = journey.as("worker1").get("/api/work-items/" + journey.task(caseId, "User_CompleteAfterBoard").id()).json().get("data");
        assertThat(said.get("result").asText()).isEqualTo("UNSUITABLE");

        var result = journey.complete("worker1", caseId, "User_CompleteAfterBoard", ((ObjectNode) said.deepCopy()).put("result", "SUITABLE"));
        var severe = journey.complete("worker1", caseId, "User_CompleteAfterBoard", ((ObjectNode) said.deepCopy()).put("severe", true));
        var day = journey.complete("worker1", caseId, "User_CompleteAfterBoard", ((ObjectNode) said.deepCopy()).put("repliedOn", "2026-11-01"));

        assertThat(List.of(result, severe, day)).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422));
        assertThat(result.json().at("/errors/0/pointer").asText()).isEqualTo("/result");
        assertThat(severe.json().at("/errors/0/pointer").asText()).isEqualTo("/severe");
    }

    /** A child of its own for each test, entered and compared, so that nobody is taken for a duplicate. */
    private UUID examined(String verdict) {
        var entry = EntryForms.anEntry();
        var birthDate = LocalDate.of(2017, 1, 10).plusDays(children++).toString();
        ((ObjectNode) entry.get("patient")).put("familyKana", "ケッテイ").put("birthDate", birthDate).put("individualNumberWithheld", true)
            .remove("individualNumber");
        var comparison = Journey.comparison().put("patientKana", "ケッテイハナコ").put("birthDate", birthDate);
        comparison.remove("individualNumber");
        var caseId = journey.compared(entry, comparison);
        journey.answered(caseId, verdict);
        return caseId;
    }
}
