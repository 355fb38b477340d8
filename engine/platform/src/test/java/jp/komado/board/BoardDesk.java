package jp.komado.board;

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
import java.util.stream.StreamSupport;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;

/** The secretary and the reviewers of the board, over HTTP. */
public final class BoardDesk {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final AtomicInteger CHILDREN = new AtomicInteger();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Journey journey;

    public BoardDesk(Journey journey) {
        this.journey = journey;
    }

    /** The whole way of one case: planned, viewed, consulted, reviewed by two, answered. */
    public void replied(UUID caseId, String verdict) {
        var meeting = consulted(caseId);
        if (verdict.equals("UNSUITABLE")) {
            opinion("reviewer", meeting, 1, "UNSUITABLE");
            opinion("reviewer2", meeting, 1, "UNSUITABLE");
        }
        var answer = reply(meeting, aReply(answerTo(1, verdict)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        journey.runJobs(caseId);
    }

    /** A meeting about these cases for which the board has been consulted. */
    UUID consulted(UUID... caseIds) {
        var meeting = viewed(caseIds);
        var answer = consult(meeting);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return meeting;
    }

    /** A meeting about these cases, each with the secretariat's view. */
    UUID viewed(UUID... caseIds) {
        var meeting = planned(caseIds);
        for (int no = 1; no <= caseIds.length; no++) {
            var answer = view(meeting, no, JSON.objectNode().put("view", "SUITABLE").put("course", "初発。治療を続けている。"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        return meeting;
    }

    /** A meeting of today with these cases on its agenda, in this order. */
    UUID planned(UUID... caseIds) {
        var body = JSON.objectNode().put("heldOn", today());
        var matters = body.putArray("matterIds");
        for (var caseId : caseIds) {
            matters.add(matter(caseId).toString());
        }
        var answer = secretary().post("/api/meetings", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asText());
    }

    /** The round of the case that waits for a meeting. */
    UUID matter(UUID caseId) {
        return StreamSupport.stream(secretary().get("/api/meetings/waiting-cases").json().get("items").spliterator(), false)
            .filter(item -> item.get("caseId").asText().equals(caseId.toString()))
            .map(item -> UUID.fromString(item.get("matterId").asText())).findFirst().orElseThrow();
    }

    Answer view(UUID meeting, int no, ObjectNode view) {
        var path = "/api/meetings/" + meeting + "/cases/" + no;
        return secretary().put(path + "/secretariat-view", view, etag(secretary().get(path).json()));
    }

    Answer consult(UUID meeting) {
        return secretary().post("/api/meetings/" + meeting + "/consultation",
            Map.of("number", "8福家第" + NUMBERS.incrementAndGet() + "号", "consultedOn", today()), etag(read(meeting)));
    }

    Answer opinion(String reviewer, UUID meeting, int no, String verdict) {
        var answer = journey.as(reviewer).post("/api/meetings/" + meeting + "/cases/" + no + "/opinions",
            Map.of("verdict", verdict, "severe", false, "lifeSupport", false, "reason", "検査所見による。"));
        return answer;
    }

    Answer reply(UUID meeting, ObjectNode reply) {
        return secretary().post("/api/meetings/" + meeting + "/reply", reply, etag(read(meeting)));
    }

    static ObjectNode aReply(ObjectNode... answers) {
        var reply = JSON.objectNode().put("number", "審答第" + NUMBERS.incrementAndGet() + "号").put("repliedOn", today()).put("chair", "会長 架空");
        reply.putArray("members").add("委員 甲").add("委員 乙");
        reply.putArray("cases").addAll(List.of(answers));
        return reply;
    }

    static ObjectNode answerTo(int no, String verdict) {
        var answer = JSON.objectNode().put("no", no).put("verdict", verdict).put("severe", false).put("lifeSupport", false);
        if (!verdict.equals("SUITABLE")) {
            answer.put("reason", "疾病の状態の程度を満たすか");
        }
        return verdict.equals("HELD") ? answer.put("question", "治療開始日と直近の検査値") : answer;
    }

    JsonNode read(UUID meeting) {
        return secretary().get("/api/meetings/" + meeting).json();
    }

    KomadoClient secretary() {
        return journey.as("board");
    }

    static String etag(JsonNode versioned) {
        return "\"" + versioned.get("version").asLong() + "\"";
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    }

    static void refused(Answer answer, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors")).extracting((JsonNode error) -> error.get("pointer").asText()).contains(pointer);
    }

    /** A child of its own for each test, for whom everybody but the board has answered. */
    UUID atBoard() {
        var entry = EntryForms.anEntry();
        var birthDate = LocalDate.of(2017, 9, 1).plusDays(CHILDREN.getAndIncrement()).toString();
        ((ObjectNode) entry.get("patient")).put("familyKana", "シンサ").put("birthDate", birthDate).put("individualNumberWithheld", true)
            .remove("individualNumber");
        var comparison = Journey.comparison().put("patientKana", "シンサハナコ").put("birthDate", birthDate);
        comparison.remove("individualNumber");
        var caseId = journey.compared(entry, comparison);
        journey.toTheBoard(caseId);
        return caseId;
    }
}
