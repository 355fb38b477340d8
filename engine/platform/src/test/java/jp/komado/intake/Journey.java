package jp.komado.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.board.BoardDesk;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.Partner;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import jp.komado.workflow.Workflow;

/** Takes cases through their steps as people would, over HTTP. */
public final class Journey {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final int port;
    private final Workflow workflow;
    private final WorkItems workItems;
    private final List<Partner> partners;
    private final Map<String, KomadoClient> clients = new HashMap<>();

    /** A journey on which the partners answer as soon as a case waits for them. */
    Journey(int port, Workflow workflow, WorkItems workItems, List<Partner> partners) {
        this.port = port;
        this.workflow = workflow;
        this.workItems = workItems;
        this.partners = partners;
    }

    /** ① at the counter of Chuo. */
    public UUID receivedAtCounter() {
        return opened(as("ward-chuo").post("/api/cases", counterForm()));
    }

    /** ② out of a bag of Chuo. */
    public UUID openedFromBag() {
        return opened(as("worker1").post("/api/cases/paper", Map.of("bagNumber", "B-12", "municipalityCode", "131024", "kind", "NEW",
            "receivedOn", "2026-11-02", "patientKana", "シケン　ハナコ", "pages", 12)));
    }

    private UUID opened(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var caseId = UUID.fromString(answer.json().get("id").asText());
        runJobs(caseId);
        return caseId;
    }

    public static ObjectNode counterForm() {
        var entry = EntryForms.anEntry();
        var form = JSON.objectNode().put("kind", "NEW").put("receivedOn", "2026-11-02").put("insuranceKind", "EMPLOYEE").put("byProxy", false);
        form.set("patient", ((ObjectNode) entry.get("patient")).deepCopy().without("individualNumber"));
        form.set("applicant", ((ObjectNode) entry.get("applicant")).deepCopy().without("individualNumber"));
        form.putObject("disease").put("group", "01").put("name", "前駆B細胞急性リンパ性白血病");
        return form;
    }

    /** A portal case whose papers lie at the prefecture. */
    public UUID received() {
        var caseId = receivedAtCounter();
        done("ward-chuo", caseId, "User_CheckDocuments", completeSet());
        done("ward-chuo", caseId, "User_ForwardApplication", JSON.objectNode().put("bagNumber", "B-1"));
        done("worker1", caseId, "User_ReceiveDispatch", JSON.objectNode().put("outcome", "RECEIVED").put("pages", 14));
        return caseId;
    }

    /** A case entered by one and compared by another. */
    public UUID compared() {
        return compared(EntryForms.anEntry(), comparison());
    }

    /** The same with another child. */
    public UUID compared(ObjectNode entry, ObjectNode comparison) {
        var caseId = received();
        done("worker1", caseId, "User_EnterApplication", entry);
        done("worker2", caseId, "User_CompareEntry", comparison);
        return caseId;
    }

    /** ④–⑨: everybody who is asked answers, the board last. */
    public void answered(UUID caseId, String verdict) {
        toTheBoard(caseId);
        boardReplied(caseId, verdict);
    }

    /** ④–⑧: everybody but the board answers. */
    public void toTheBoard(UUID caseId) {
        runJobs(caseId);
    }

    /** ⑨ The board meets about this case alone: SUITABLE, UNSUITABLE or HELD. */
    public void boardReplied(UUID caseId, String verdict) {
        new BoardDesk(this).replied(caseId, verdict);
    }

    /** ⑩ A case worker takes note of the board's reply as it is. */
    public void afterBoard(UUID caseId) {
        var prefilled = as("worker1").get("/api/work-items/" + task(caseId, "User_CompleteAfterBoard").id()).json().get("data");
        done("worker1", caseId, "User_CompleteAfterBoard", prefilled.deepCopy());
    }

    public static ObjectNode comparison() {
        return JSON.objectNode().put("patientKana", "シケンハナコ").put("birthDate", "2018-06-15").put("sex", "FEMALE")
            .put("individualNumber", "123456789018").put("insurerNumber", "06130397");
    }

    public static ObjectNode completeSet() {
        return documents("PRESENT").put("outcome", "COMPLETE");
    }

    public static ObjectNode documents(String opinion) {
        var form = JSON.objectNode();
        form.putObject("submitterIdentity").put("checked", true).put("documentKind", "DRIVING_LICENCE").put("byProxy", false);
        var lines = form.putArray("documents");
        Map.of("APPLICATION_FORM", "PRESENT", "HOUSEHOLD_STATEMENT", "PRESENT", "TAX_CERTIFICATE", "NETWORK", "INSURANCE_PROOF", "PRESENT",
                "CONSENT", "PRESENT", "SEVERE_CERTIFICATE", "NOT_NEEDED", "POWER_OF_ATTORNEY", "NOT_NEEDED", "MEDICAL_OPINION", opinion)
            .forEach((kind, state) -> lines.addObject().put("kind", kind).put("state", state));
        return form;
    }

    /** Does a task that succeeds, and what follows by itself. */
    public void done(String user, UUID caseId, String elementId, ObjectNode data) {
        var answer = complete(user, caseId, elementId, data);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        runJobs(caseId);
    }

    /** Tries a task. */
    public Answer complete(String user, UUID caseId, String elementId, ObjectNode data) {
        var item = task(caseId, elementId);
        return as(user).post("/api/work-items/" + item.id() + "/complete", data, "\"" + item.version() + "\"");
    }

    public WorkItem task(UUID caseId, String elementId) {
        return workItems.openOf(caseId).stream().filter(i -> i.elementId().equals(elementId)).findFirst().orElseThrow(
            () -> new AssertionError("no open " + elementId + " but " + workItems.openOf(caseId).stream().map(WorkItem::elementId).toList()));
    }

    public void runJobs(UUID caseId) {
        do {
            while (workflow.runJobs(caseId) > 0) {
                // a job may leave another one behind
            }
        } while (partners.stream().anyMatch(partner -> partner.answer(caseId)));
    }

    /** One signed-in client per user: a sign-in costs a deliberately slow password check. */
    public KomadoClient as(String user) {
        return clients.computeIfAbsent(user, id -> KomadoClient.signedIn(port, id));
    }
}
