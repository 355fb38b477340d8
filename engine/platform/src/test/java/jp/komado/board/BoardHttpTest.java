package jp.komado.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.Applications;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑨ from the agenda to the reply, as the secretary sees it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BoardHttpTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
        var suitable = desk.atBoard();
        var unsuitable = desk.atBoard();
        var held = desk.atBoard();
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
        var caseId = desk.atBoard();
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
    void a_reply_must_meet_the_agenda_case_by_case_or_nothing_is_registered() {
        var first = desk.atBoard();
        var second = desk.atBoard();
        var meeting = desk.consulted(first, second);
        var one = BoardDesk.answerTo(1, "SUITABLE");
        var two = BoardDesk.answerTo(2, "SUITABLE");

        BoardDesk.refused(desk.reply(meeting, BoardDesk.aReply(one)), "/cases");
        BoardDesk.refused(desk.reply(meeting, BoardDesk.aReply(one, two, BoardDesk.answerTo(3, "SUITABLE"))), "/cases/2/no");
        BoardDesk.refused(desk.reply(meeting, BoardDesk.aReply(one, two, one)), "/cases/2/no");
        BoardDesk.refused(desk.reply(meeting, BoardDesk.aReply(one, BoardDesk.answerTo(2, "HELD").without("question"))), "/cases/1/question");
        BoardDesk.refused(desk.reply(meeting, BoardDesk.aReply(one, two).put("repliedOn", "2999-01-01")), "/repliedOn");
        BoardDesk.refused(desk.reply(meeting, BoardDesk.aReply(one, two).put("repliedOn", "2026-01-01")), "/repliedOn");
        assertThat(desk.reply(meeting, BoardDesk.aReply(one, BoardDesk.answerTo(2, "PERHAPS"))).status()).isIn(400, 422);
        assertThat(desk.secretary().post("/api/meetings/" + meeting + "/reply", BoardDesk.aReply(one, two), "\"0\"").status()).isEqualTo(412);
        assertThat(desk.read(meeting).get("state").asText()).isEqualTo("CONSULTED");
        assertThat(workflow.isWaitingFor("board.replied", first)).isTrue();

        var reply = BoardDesk.aReply(one, two);
        assertThat(desk.reply(meeting, reply).status()).isEqualTo(200);
        assertThat(desk.reply(meeting, BoardDesk.aReply(one, two)).status()).isEqualTo(409);
        var next = desk.consulted(desk.atBoard());
        BoardDesk.refused(desk.reply(next, BoardDesk.aReply(one).put("number", reply.get("number").asText())), "/number");
    }

    @Test
    void an_agenda_stands_once_the_board_is_consulted() {
        var caseId = desk.atBoard();
        var other = desk.matter(desk.atBoard());
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
        var meeting = desk.planned(desk.atBoard());

        BoardDesk.refused(desk.view(meeting, 1, JSON.objectNode().put("view", "SUITABLE").put("course", "花子さんは初発")), "/course");
        BoardDesk.refused(desk.view(meeting, 1, JSON.objectNode().put("view", "SUITABLE").put("course", "電話 03-0000-0000 で確認")), "/course");
        BoardDesk.refused(desk.view(meeting, 1, JSON.objectNode().put("view", "HELD").put("course", "初発").put("doubts", "しけんたろうの申告")), "/doubts");
        BoardDesk.refused(desk.view(meeting, 1, JSON.objectNode().put("view", "UNSUITABLE").put("course", "初発")), "/doubts");
        assertThat(desk.view(meeting, 1, JSON.objectNode().put("view", "HELD").put("course", "初発").put("doubts", "検査値が古い")).status()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_application_leaves_the_agenda_and_the_others_are_answered() {
        var leaves = desk.atBoard();
        var stays = desk.atBoard();
        var meeting = desk.consulted(leaves, stays);

        assertThat(journey.as("worker1").post("/api/cases/" + leaves + "/withdrawal", Map.of("reason", "取下げ")).status()).isEqualTo(204);

        BoardDesk.refused(desk.reply(meeting, BoardDesk.aReply(BoardDesk.answerTo(1, "SUITABLE"), BoardDesk.answerTo(2, "SUITABLE"))), "/cases/0/no");
        assertThat(desk.reply(meeting, BoardDesk.aReply(BoardDesk.answerTo(2, "SUITABLE"))).status()).isEqualTo(200);
        assertThat(journey.task(stays, "User_CompleteAfterBoard")).isNotNull();
        assertThat(workItems.openOf(leaves)).isEmpty();
    }

    @Test
    void a_case_that_waits_long_is_arranged_for_by_the_secretary() {
        var caseId = desk.atBoard();
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
        var meeting = desk.consulted(desk.atBoard());
        assertThat(desk.secretary().get("/api/meetings/" + meeting + "/reply").status()).isEqualTo(409);
        var reply = BoardDesk.aReply(BoardDesk.answerTo(1, "SUITABLE").put("severe", true));
        desk.reply(meeting, reply);

        var paper = desk.secretary().get("/api/meetings/" + meeting + "/reply");

        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(PdfText.of(paper.bytes())).contains("答申", reply.get("number").asText(), "会長架空", "委員甲、委員乙", "適1否0保留0", "該当");
    }

    @Test
    void a_waiting_case_says_whose_reply_it_waits_for_and_in_which_meeting() {
        var caseId = desk.atBoard();
        var alone = journey.as("worker1").get("/api/cases/" + caseId).json().at("/waiting/sentence").asText();
        var meeting = desk.consulted(caseId);
        var laid = journey.as("worker1").get("/api/cases/" + caseId).json().at("/waiting/sentence").asText();

        assertThat(alone).contains("審査会の答申");
        assertThat(laid).contains("審査会の答申", desk.read(meeting).get("number").asText());
    }
}
