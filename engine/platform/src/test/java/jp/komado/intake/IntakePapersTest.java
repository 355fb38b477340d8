package jp.komado.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.Map;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.documents.internal.PdfText;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IntakePapersTest {

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private Documents documents;

    private Journey journey;

    @BeforeEach
    void setUp() {
        journey = journeys.answered();
    }

    @Test
    void a_request_for_correction_is_kept_as_a_letter_that_names_what_is_missing() throws IOException {
        var caseId = journey.receivedAtCounter();

        journey.done("ward-chuo", caseId, "User_CheckDocuments",
            Journey.documents("MISSING").put("outcome", "INCOMPLETE").put("correctionNote", "署名がありません"));

        assertThat(documents.ofCase(caseId)).singleElement().satisfies(d -> assertThat(d.kind()).isEqualTo(DocumentKind.CORRECTION_REQUEST));
        try (InputStream letter = documents.open(documents.ofCase(caseId).get(0).id())) {
            assertThat(PdfText.of(letter.readAllBytes())).contains("試験太郎様", "104-0045", "1医療意見書", "署名がありません", "中央区の申請窓口");
        }
    }

    @Test
    void a_dispatch_prints_its_cover_sheet_for_those_who_may_open_it() {
        var caseId = journey.receivedAtCounter();
        journey.done("ward-chuo", caseId, "User_CheckDocuments", Journey.completeSet());
        var task = journey.task(caseId, "User_ForwardApplication").id();
        var dispatchId = journey.as("ward-chuo").post("/api/dispatches", Map.of("workItemIds", List.of(task), "bagNumber", "P-77"))
            .json().get("dispatchId").asText();
        var number = journey.as("ward-chuo").get("/api/cases/" + caseId).json().get("applicationNumber").asText();

        var cover = journey.as("ward-chuo").get("/api/dispatches/" + dispatchId + "/cover");

        assertThat(cover.status()).isEqualTo(200);
        assertThat(cover.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(cover.header("Cache-Control")).contains("no-store");
        assertThat(PdfText.of(cover.bytes())).contains("中央区長", "P-77", "試験花子", "新規", number);
        assertThat(journey.as("ward-tachikawa").get("/api/dispatches/" + dispatchId + "/cover").status()).isEqualTo(404);
        assertThat(journey.as("analyst").get("/api/dispatches/" + dispatchId + "/cover").status()).isEqualTo(403);
    }

    @Test
    void a_case_goes_from_the_decision_to_the_municipality_s_list_with_a_reprint_on_the_way() throws IOException {
        var caseId = comparedWithAChildOfItsOwn();
        var form = JsonNodeFactory.instance;
        journey.answered(caseId, "SUITABLE");
        journey.afterBoard(caseId);
        journey.done("worker1", caseId, "User_ProposeDecision", form.objectNode().put("proposal", "CERTIFY").put("reason", "基準に該当する"));
        journey.done("approver", caseId, "User_ApproveDecision", form.objectNode().put("approved", true));

        journey.done("worker2", caseId, "User_CheckPrint", form.objectNode().put("outcome", "REPRINT").put("note", "かすれ"));
        var refused = journey.complete("worker2", caseId, "User_CheckPrint", form.objectNode().put("outcome", "OK").put("addressChecked", false));
        journey.done("worker2", caseId, "User_CheckPrint",
            form.objectNode().put("outcome", "OK").put("addressChecked", true).put("trackingNumber", "123-45-67890-1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(workItems.openOf(caseId)).isEmpty();
        assertThat(workflow.position(caseId).instances()).allMatch(instance -> instance.active().isEmpty());
        var certificate = journey.as("worker1").get("/api/cases/" + caseId + "/certificates").json();
        assertThat(certificate).hasSize(1);
        assertThat(certificate.get(0).get("state").asText()).isEqualTo("POSTED");
        assertThat(documents.ofCase(caseId)).extracting(d -> d.kind()).contains(DocumentKind.CERTIFICATE, DocumentKind.CAP_LEDGER);
        var printed = documents.ofCase(caseId).stream().filter(d -> d.kind() == DocumentKind.CERTIFICATE).findFirst().orElseThrow();
        try (InputStream paper = documents.open(printed.id())) {
            assertThat(PdfText.of(paper.readAllBytes()))
                .contains("試験花子", certificate.get(0).get("recipientNumber").asText(), "父", "適用区分ウ");
        }
        assertThat(journey.as("ward-chuo").get("/api/result-lists").body()).contains(caseId.toString());
    }

    /** Other tests enter a child too, and the same child twice would be suspected as a duplicate. */
    private UUID comparedWithAChildOfItsOwn() {
        var entry = EntryForms.anEntry();
        ((ObjectNode) entry.get("patient")).put("birthDate", "2016-03-03").put("individualNumberWithheld", true).remove("individualNumber");
        var comparison = Journey.comparison().put("birthDate", "2016-03-03");
        comparison.remove("individualNumber");
        return journey.compared(entry, comparison);
    }
}
