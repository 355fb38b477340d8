package jp.komado.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.testing.KomadoClient.Answer;

/** ⑧ What the people of both divisions do with letters to insurers and their replies, over HTTP. */
final class InsurerLetters {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    private final Journey journey;

    public InsurerLetters(Journey journey) {
        this.journey = journey;
    }

    /** Today at the desks. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    public static ObjectNode category(String category) {
        return JSON.objectNode().put("outcome", "REGISTERED").put("category", category).put("answeredOn", today().toString());
    }

    /** Prints, tracks, checks and posts the letter of the case, with whatever else waits; gives the run. */
    public UUID posted(UUID caseId) {
        var runId = tracked(caseId);
        assertThat(check("worker2", runId).status()).isEqualTo(204);
        var confirmed = confirm("head", runId);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(204);
        return runId;
    }

    /** A run with the letter of the case in which every letter has its number. */
    public UUID tracked(UUID caseId) {
        addressed(caseId);
        var runId = opened();
        var numbers = JSON.objectNode();
        run(runId).get("letters").forEach(letter -> numbers.put(letter.get("id").asText(), trackingNumber(letter.get("letterNumber").asText())));
        var tracked = journey.as("worker1").put("/api/insurer-letter-runs/" + runId + "/tracking-numbers", Map.of("trackingNumbers", numbers));
        assertThat(tracked.status()).as(tracked.body()).isEqualTo(204);
        return runId;
    }

    /** The insurer's address gets on file, if nobody has noted it before. */
    public void addressed(UUID caseId) {
        for (JsonNode letter : journey.as("worker1").get("/api/insurer-letters").json().get("items")) {
            if (letter.get("caseId").asText().equals(caseId.toString()) && !letter.get("addressKnown").asBoolean()) {
                var answer = address(letter.get("id").asText(), letter.get("insurerNumber").asText());
                assertThat(answer.status()).as(answer.body()).isEqualTo(204);
            }
        }
    }

    public Answer address(String letterId, String number) {
        return journey.as("worker1").put("/api/insurer-letters/" + letterId + "/insurer", Map.of("number", number, "name", "架空健康保険組合",
            "postalCode", "100-0001", "address", "東京都千代田区千代田一丁目１番１号"));
    }

    /** A run that worker1 opens. */
    public UUID opened() {
        var answer = journey.as("worker1").post("/api/insurer-letter-runs", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asText());
    }

    public JsonNode run(UUID runId) {
        return journey.as("worker1").get("/api/insurer-letter-runs/" + runId).json();
    }

    public Answer check(String user, UUID runId) {
        return check(user, runId, run(runId).get("totals").get("letters").asInt());
    }

    public Answer check(String user, UUID runId, int count) {
        return journey.as(user).post("/api/insurer-letter-runs/" + runId + "/check", Map.of("count", count), etag(runId));
    }

    public Answer confirm(String user, UUID runId) {
        return confirm(user, runId, run(runId).get("totals").get("letters").asInt());
    }

    public Answer confirm(String user, UUID runId, int count) {
        return journey.as(user).post("/api/insurer-letter-runs/" + runId + "/confirmation",
            Map.of("receiptNumber", "R-2026-1", "count", count, "postedOn", today().toString()), etag(runId));
    }

    private String etag(UUID runId) {
        return journey.as("worker1").get("/api/insurer-letter-runs/" + runId).etag();
    }

    /** The reply of the case arrives, is handed over and acknowledged. */
    public void replied(UUID caseId) {
        var received = receive(letterNumber(caseId));
        assertThat(received.status()).as(received.body()).isEqualTo(201);
        var replyId = received.json().get("id").asText();
        var slip = handOver(replyId);
        var ticked = tick("worker1", slip, replyId, "RECEIVED");
        assertThat(ticked.json().at("/items/0/done").asBoolean()).as(ticked.body()).isTrue();
    }

    public Answer receive(String code) {
        return journey.as("payment").post("/api/insurer-replies", Map.of("code", code, "receivedOn", today().toString(), "pages", 1));
    }

    /** Sends a reply to the other desk; gives the slip's id. */
    public String handOver(String replyId) {
        var sent = journey.as("payment").post("/api/insurer-hand-overs", Map.of("replyIds", List.of(replyId)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        for (JsonNode reply : journey.as("worker1").get("/api/insurer-replies?place=ON_THE_WAY").json().get("items")) {
            if (reply.get("id").asText().equals(replyId)) {
                return reply.get("handOverId").asText();
            }
        }
        throw new AssertionError("the reply is not on its way");
    }

    public Answer tick(String user, String slip, String replyId, String outcome) {
        return journey.as(user).post("/api/insurer-hand-overs/" + slip + "/receipt",
            Map.of("items", List.of(Map.of("replyId", replyId, "outcome", outcome))));
    }

    /** The number of the newest letter of the case. */
    public String letterNumber(UUID caseId) {
        var letters = dossier(caseId).get("letters");
        return letters.get(letters.size() - 1).get("letterNumber").asText();
    }

    public JsonNode dossier(UUID caseId) {
        return journey.as("worker1").get("/api/cases/" + caseId + "/inquiries/insurer").json();
    }

    /** A number that no other letter has: the letter's own digits and their remainder. */
    public static String trackingNumber(String letterNumber) {
        var body = letterNumber.substring(1, 11);
        return body + Long.parseLong(body) % 7;
    }

    /** A case with a child of its own that has come to ⑧, with the family's consent or without. */
    UUID asked(boolean consent) {
        var day = LocalDate.of(2012, 1, 1).plusDays(CHILDREN.incrementAndGet());
        ObjectNode entry = EntryForms.anEntry();
        ((ObjectNode) entry.get("patient")).put("birthDate", day.toString()).put("individualNumberWithheld", true).remove("individualNumber");
        ((ObjectNode) entry.get("consents")).put("insurerInquiry", consent);
        var comparison = Journey.comparison().put("birthDate", day.toString());
        comparison.remove("individualNumber");
        return journey.compared(entry, comparison);
    }

    String idOf(UUID runId, UUID caseId) {
        for (JsonNode letter : run(runId).get("letters")) {
            if (letter.get("caseId").asText().equals(caseId.toString())) {
                return letter.get("id").asText();
            }
        }
        throw new AssertionError("the letter is not in the run");
    }

    JsonNode line(String replyId, String place) {
        for (JsonNode reply : journey.as("payment").get("/api/insurer-replies?place=" + place).json().get("items")) {
            if (reply.get("id").asText().equals(replyId)) {
                return reply;
            }
        }
        throw new AssertionError("the reply is not there");
    }

    String timeline(UUID caseId) {
        return journey.as("worker1").get("/api/cases/" + caseId + "/timeline").body();
    }
}
