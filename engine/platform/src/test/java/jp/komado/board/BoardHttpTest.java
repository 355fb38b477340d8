package jp.komado.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.Applications;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BoardHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static int children;

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private Applications applications;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private BoardDesk desk;

    @BeforeEach
    void setUp() {
        journey = journeys.answered();
        desk = new BoardDesk(journey);
    }

    @Test
    void an_agenda_is_answered_at_once_and_every_case_goes_its_way() {
        var suitable = atBoard();
        var unsuitable = atBoard();
        var held = atBoard();
        var meeting = desk.consulted(suitable, unsuitable, held);
        desk.opinion("reviewer", meeting, 2, "UNSUITABLE");
        desk.opinion("reviewer2", meeting, 2, "UNSUITABLE");

        var answer = desk.reply(meeting, BoardDesk.aReply(BoardDesk.answerTo(1, "SUITABLE").put("severe", true),
            BoardDesk.answerTo(2, "UNSUITABLE"), BoardDesk.answerTo(3, "HELD")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("state").asText()).isEqualTo("REPLIED");
        assertThat(answer.json().at("/totals/replied").asInt()).isEqualTo(3);
        assertThat(applications.boardReply(suitable)).get().extracting(r -> r.result().name(), r -> r.severe()).containsExactly("SUITABLE", true);
        assertThat(applications.boardReply(unsuitable)).get().extracting(r -> r.result().name()).isEqualTo("UNSUITABLE");
        assertThat(applications.boardReply(held)).isEmpty();
        assertThat(journey.task(suitable, "User_CompleteAfterBoard").queue()).isEqualTo("review");
        assertThat(journey.task(held, "User_AskDoctor").queue()).isEqualTo("board");
        var rounds = journey.as("worker1").get("/api/cases/" + unsuitable + "/inquiries/board").json().get("items");
        assertThat(rounds).hasSize(1);
        assertThat(rounds.at("/0/verdict").asText()).isEqualTo("UNSUITABLE");
        assertThat(journey.as("worker1").get("/api/cases/" + held + "/timeline").body()).contains("保留となりました");
    }

    @Test
    void a_case_that_is_held_back_comes_again_with_what_the_doctor_answered() {
        var caseId = atBoard();
        desk.replied(caseId, "HELD");
        var prefill = journey.as("board").get("/api/work-items/" + journey.task(caseId, "User_AskDoctor").id()).json().get("data");
        assertThat(prefill.get("question").asText()).isEqualTo("治療開始日と直近の検査値");
        var form = JSON.objectNode().put("askedOn", BoardDesk.today()).put("question", "治療開始日").put("answeredOn", BoardDesk.today());

        var named = journey.complete("board", caseId, "User_AskDoctor", form.deepCopy().put("answer", "試験 花子さんは9月に開始"));
        var backwards = journey.complete("board", caseId, "User_AskDoctor",
            form.deepCopy().put("answer", "9月に開始").put("answeredOn", "2026-11-01"));
        journey.done("board", caseId, "User_AskDoctor", form.put("answer", "9月に開始"));

        assertThat(named.status()).isEqualTo(422);
        assertThat(named.json().at("/errors/0/pointer").asText()).isEqualTo("/answer");
        assertThat(backwards.status()).isEqualTo(422);
        var meeting = desk.consulted(caseId);
        var sheet = journey.as("reviewer").get("/api/meetings/" + meeting + "/cases/1").json();
        assertThat(sheet.get("round").asInt()).isEqualTo(2);
        assertThat(sheet.at("/earlier/0/answer").asText()).isEqualTo("9月に開始");
        assertThat(desk.reply(meeting, BoardDesk.aReply(BoardDesk.answerTo(1, "SUITABLE"))).status()).isEqualTo(200);
        assertThat(journey.task(caseId, "User_CompleteAfterBoard")).isNotNull();
    }

    @Test
    void a_reviewer_is_told_nothing_that_says_whose_case_it_is() {
        var caseId = atBoard();
        var episode = applications.find(caseId);
        var meeting = desk.consulted(caseId);

        var seen = List.of(journey.as("reviewer").get("/api/meetings"), journey.as("reviewer").get("/api/meetings/" + meeting),
            journey.as("reviewer").get("/api/meetings/" + meeting + "/cases/1"));
        var paper = PdfText.of(journey.as("reviewer").get("/api/meetings/" + meeting + "/consultation").bytes());

        assertThat(seen).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("試験", "花子", "シケン", "築地", episode.applicationNumber(), caseId.toString(),
                episode.patientId().toString(), "3456");
        });
        assertThat(seen.get(2).json().at("/sheet/age").asInt()).isBetween(8, 10);
        assertThat(seen.get(2).json().at("/sheet/diseaseName").asText()).isEqualTo("前駆B細胞急性リンパ性白血病");
        assertThat(paper).contains("諮問", "前駆B細胞急性リンパ性白血病").doesNotContain("花子", episode.applicationNumber(), "築地");
    }

    @Test
    void a_reviewer_sees_no_dossier_and_no_meeting_that_is_still_being_prepared() {
        var caseId = atBoard();
        var planned = desk.viewed(caseId);
        var reviewer = journey.as("reviewer");

        for (var path : List.of("", "/timeline", "/notes", "/documents", "/decision-basis", "/inquiries/board", "/certificates", "/cap")) {
            assertThat(reviewer.get("/api/cases/" + caseId + path).status()).as(path).isIn(403, 404);
        }
        assertThat(reviewer.get("/api/cases").status()).isEqualTo(403);
        assertThat(reviewer.get("/api/meetings/waiting-cases").status()).isEqualTo(403);
        assertThat(reviewer.get("/api/meetings/" + planned).status()).isEqualTo(404);
        assertThat(reviewer.get("/api/meetings/" + planned + "/cases/1").status()).isEqualTo(404);
        assertThat(reviewer.get("/api/meetings").body()).doesNotContain(planned.toString());
        assertThat(reviewer.post("/api/meetings", Map.of("heldOn", BoardDesk.today(), "matterIds", List.of())).status()).isEqualTo(403);
    }

    @Test
    void nobody_else_reads_meetings_or_gives_opinions() {
        var meeting = desk.consulted(atBoard());

        for (var user : List.of("ward-chuo", "analyst", "payment", "operator", "security")) {
            assertThat(journey.as(user).get("/api/meetings/" + meeting).status()).as(user).isEqualTo(403);
        }
        assertThat(desk.opinion("board", meeting, 1, "SUITABLE").status()).isEqualTo(403);
        assertThat(desk.opinion("worker1", meeting, 1, "SUITABLE").status()).isEqualTo(403);
        assertThat(journey.as("worker1").post("/api/meetings/" + meeting + "/reply", BoardDesk.aReply(BoardDesk.answerTo(1, "SUITABLE")), "\"0\"")
            .status()).isEqualTo(403);
    }

    @Test
    void a_child_is_not_refused_on_one_reviewers_word() {
        var caseId = atBoard();
        var meeting = desk.consulted(caseId);
        var refusal = BoardDesk.aReply(BoardDesk.answerTo(1, "UNSUITABLE"));

        var nobody = desk.reply(meeting, refusal);
        assertThat(desk.opinion("reviewer", meeting, 1, "UNSUITABLE").status()).isEqualTo(201);
        var alone = desk.reply(meeting, refusal);
        var ownSecond = desk.opinion("reviewer", meeting, 1, "UNSUITABLE");
        assertThat(desk.read(meeting).at("/agenda/0/secondReviewerMissing").asBoolean()).isTrue();
        assertThat(desk.opinion("reviewer2", meeting, 1, "SUITABLE").status()).isEqualTo(201);
        var divided = desk.reply(meeting, refusal);

        assertThat(List.of(nobody, alone, divided)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("/cases/0/verdict");
        });
        assertThat(ownSecond.status()).isEqualTo(409);
        assertThat(ownSecond.json().get("detail").asText()).contains("別の委員");
        assertThat(workflow.isWaitingFor("board.replied", caseId)).isTrue();
        assertThat(applications.boardReply(caseId)).isEmpty();
    }

    @Test
    void a_reviewer_may_think_again_but_not_over_a_newer_thought() {
        var meeting = desk.consulted(atBoard());
        var given = desk.opinion("reviewer", meeting, 1, "UNSUITABLE").json().at("/opinions/0");
        var path = "/api/meetings/" + meeting + "/cases/1/opinions/own";
        var thought = Map.of("verdict", "SUITABLE", "severe", true, "lifeSupport", false);

        var changed = journey.as("reviewer").put(path, thought, BoardDesk.etag(given));
        var stale = journey.as("reviewer").put(path, thought, BoardDesk.etag(given));
        var without = journey.as("reviewer").put(path, thought);
        var nobodys = journey.as("reviewer2").put(path, thought, BoardDesk.etag(given));

        assertThat(changed.json().at("/opinions/0/verdict").asText()).isEqualTo("SUITABLE");
        assertThat(changed.json().at("/opinions/0/own").asBoolean()).isTrue();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(without.status()).isEqualTo(428);
        assertThat(nobodys.status()).isEqualTo(404);
    }

    @Test
    void a_reply_must_meet_the_agenda_case_by_case_or_nothing_is_registered() {
        var first = atBoard();
        var second = atBoard();
        var meeting = desk.consulted(first, second);
        var one = BoardDesk.answerTo(1, "SUITABLE");
        var two = BoardDesk.answerTo(2, "SUITABLE");

        refused(desk.reply(meeting, BoardDesk.aReply(one)), "/cases");
        refused(desk.reply(meeting, BoardDesk.aReply(one, two, BoardDesk.answerTo(3, "SUITABLE"))), "/cases/2/no");
        refused(desk.reply(meeting, BoardDesk.aReply(one, two, one)), "/cases/2/no");
        refused(desk.reply(meeting, BoardDesk.aReply(one, BoardDesk.answerTo(2, "HELD").without("question"))), "/cases/1/question");
        refused(desk.reply(meeting, BoardDesk.aReply(one, two).put("repliedOn", "2999-01-01")), "/repliedOn");
        refused(desk.reply(meeting, BoardDesk.aReply(one, two).put("repliedOn", "2026-01-01")), "/repliedOn");
        assertThat(desk.reply(meeting, BoardDesk.aReply(one, BoardDesk.answerTo(2, "PERHAPS"))).status()).isIn(400, 422);
        assertThat(desk.secretary().post("/api/meetings/" + meeting + "/reply", BoardDesk.aReply(one, two), "\"0\"").status()).isEqualTo(412);
        assertThat(desk.read(meeting).get("state").asText()).isEqualTo("CONSULTED");
        assertThat(workflow.isWaitingFor("board.replied", first)).isTrue();

        var reply = BoardDesk.aReply(one, two);
        assertThat(desk.reply(meeting, reply).status()).isEqualTo(200);
        assertThat(desk.reply(meeting, BoardDesk.aReply(one, two)).status()).isEqualTo(409);
        var next = desk.consulted(atBoard());
        refused(desk.reply(next, BoardDesk.aReply(one).put("number", reply.get("number").asText())), "/number");
    }

    @Test
    void an_agenda_stands_once_the_board_is_consulted() {
        var caseId = atBoard();
        var other = desk.matter(atBoard());
        var meeting = desk.planned(caseId);
        assertThat(desk.consult(meeting).status()).as("without the secretariat's view").isEqualTo(409);
        var stale = BoardDesk.etag(desk.read(meeting));

        var added = desk.secretary().post("/api/meetings/" + meeting + "/agenda", Map.of("matterIds", List.of(other)), stale);
        var addedAgain = desk.secretary().post("/api/meetings/" + meeting + "/agenda", Map.of("matterIds", List.of(other)), stale);
        var elsewhere = desk.secretary().post("/api/meetings", Map.of("heldOn", BoardDesk.today(), "matterIds", List.of(other)));
        var removed = desk.secretary().delete("/api/meetings/" + meeting + "/agenda/2", BoardDesk.etag(desk.read(meeting)));
        desk.view(meeting, 1, JSON.objectNode().put("view", "SUITABLE").put("course", "初発。"));
        var consulted = desk.consult(meeting);

        assertThat(added.json().get("agenda")).hasSize(2);
        assertThat(addedAgain.status()).isEqualTo(412);
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(removed.json().get("agenda")).hasSize(1);
        assertThat(consulted.status()).as(consulted.body()).isEqualTo(200);
        assertThat(desk.secretary().post("/api/meetings/" + meeting + "/agenda", Map.of("matterIds", List.of(other)),
            BoardDesk.etag(desk.read(meeting))).status()).isEqualTo(409);
        assertThat(desk.view(meeting, 1, JSON.objectNode().put("view", "SUITABLE").put("course", "再発。")).status()).isEqualTo(409);
    }

    @Test
    void the_secretariat_writes_nothing_that_names_anybody_and_says_where_it_doubts() {
        var meeting = desk.planned(atBoard());

        refused(desk.view(meeting, 1, JSON.objectNode().put("view", "SUITABLE").put("course", "花子さんは初発")), "/course");
        refused(desk.view(meeting, 1, JSON.objectNode().put("view", "SUITABLE").put("course", "電話 03-0000-0000 で確認")), "/course");
        refused(desk.view(meeting, 1, JSON.objectNode().put("view", "HELD").put("course", "初発").put("doubts", "しけんたろうの申告")), "/doubts");
        refused(desk.view(meeting, 1, JSON.objectNode().put("view", "UNSUITABLE").put("course", "初発")), "/doubts");
        assertThat(desk.view(meeting, 1, JSON.objectNode().put("view", "HELD").put("course", "初発").put("doubts", "検査値が古い")).status()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_application_leaves_the_agenda_and_the_others_are_answered() {
        var leaves = atBoard();
        var stays = atBoard();
        var meeting = desk.consulted(leaves, stays);

        assertThat(journey.as("worker1").post("/api/cases/" + leaves + "/withdrawal", Map.of("reason", "取下げ")).status()).isEqualTo(204);

        refused(desk.reply(meeting, BoardDesk.aReply(BoardDesk.answerTo(1, "SUITABLE"), BoardDesk.answerTo(2, "SUITABLE"))), "/cases/0/no");
        assertThat(desk.reply(meeting, BoardDesk.aReply(BoardDesk.answerTo(2, "SUITABLE"))).status()).isEqualTo(200);
        assertThat(journey.task(stays, "User_CompleteAfterBoard")).isNotNull();
        assertThat(workItems.openOf(leaves)).isEmpty();
    }

    @Test
    void a_case_that_waits_long_is_arranged_for_by_the_secretary() {
        var caseId = atBoard();
        workflow.fireTimer(caseId, "Timer_MeetingReminder");
        var already = journey.complete("board", caseId, "User_ArrangeMeeting", JSON.objectNode().put("outcome", "ALREADY_ARRANGED"));
        var unknown = journey.complete("board", caseId, "User_ArrangeMeeting",
            JSON.objectNode().put("outcome", "ADD_TO_MEETING").put("meetingNumber", "1999-01"));
        var past = journey.complete("board", caseId, "User_ArrangeMeeting", JSON.objectNode().put("outcome", "NEW_MEETING").put("heldOn", "2026-01-08"));
        journey.done("board", caseId, "User_ArrangeMeeting", JSON.objectNode().put("outcome", "NEW_MEETING").put("heldOn", BoardDesk.today()));

        assertThat(List.of(already.status(), unknown.status(), past.status())).containsOnly(422);
        assertThat(jdbc.sql("select state from komado.board_matter where case_id = ?").param(caseId).query(String.class).single()).isEqualTo("ON_AGENDA");
        assertThat(workflow.isWaitingFor("board.replied", caseId)).isTrue();
    }

    @Test
    void the_reply_comes_out_as_a_paper_with_its_members() {
        var meeting = desk.consulted(atBoard());
        assertThat(desk.secretary().get("/api/meetings/" + meeting + "/reply").status()).isEqualTo(409);
        var reply = BoardDesk.aReply(BoardDesk.answerTo(1, "SUITABLE").put("severe", true));
        desk.reply(meeting, reply);

        var paper = desk.secretary().get("/api/meetings/" + meeting + "/reply");

        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(PdfText.of(paper.bytes())).contains("答申", reply.get("number").asText(), "会長架空", "委員甲、委員乙", "適1否0保留0", "該当");
    }

    @Test
    void a_waiting_case_says_whose_reply_it_waits_for_and_in_which_meeting() {
        var caseId = atBoard();
        var alone = journey.as("worker1").get("/api/cases/" + caseId).json().at("/waiting/sentence").asText();
        var meeting = desk.consulted(caseId);
        var laid = journey.as("worker1").get("/api/cases/" + caseId).json().at("/waiting/sentence").asText();

        assertThat(alone).contains("審査会の答申");
        assertThat(laid).contains("審査会の答申", desk.read(meeting).get("number").asText());
    }

    @Test
    void every_look_at_an_agenda_is_on_record_with_the_people_it_is_about() {
        var caseId = atBoard();
        var meeting = desk.consulted(caseId);
        var before = looks("reviewer");

        journey.as("reviewer").get("/api/meetings/" + meeting + "/cases/1");

        assertThat(looks("reviewer")).isEqualTo(before + 1);
    }

    private long looks(String user) {
        return jdbc.sql("select count(*) from komado.audit_entry where user_id = ? and what = 'board-sheet' and cardinality(person_keys) = 1").param(user)
            .query(Long.class).single();
    }

    private static void refused(Answer answer, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors")).extracting((JsonNode error) -> error.get("pointer").asText()).contains(pointer);
    }

    /** A child of its own for each test, for whom everybody but the board has answered. */
    private UUID atBoard() {
        var entry = EntryForms.anEntry();
        var birthDate = LocalDate.of(2017, 9, 1).plusDays(children++).toString();
        ((ObjectNode) entry.get("patient")).put("familyKana", "シンサ").put("birthDate", birthDate).put("individualNumberWithheld", true)
            .remove("individualNumber");
        var comparison = Journey.comparison().put("patientKana", "シンサハナコ").put("birthDate", birthDate);
        comparison.remove("individualNumber");
        var caseId = journey.compared(entry, comparison);
        journey.toTheBoard(caseId);
        return caseId;
    }
}
