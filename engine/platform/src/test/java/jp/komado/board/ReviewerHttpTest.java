package jp.komado.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.Applications;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑨ What reviewers see and may say, and who else may not. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReviewerHttpTest {

    @Autowired
    private Journeys journeys;
    @Autowired
    private Workflow workflow;
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
    void a_reviewer_is_told_nothing_that_says_whose_case_it_is() {
        var caseId = desk.atBoard();
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
        var caseId = desk.atBoard();
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
        var meeting = desk.consulted(desk.atBoard());

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
        var caseId = desk.atBoard();
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
        var meeting = desk.consulted(desk.atBoard());
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
    void every_look_at_an_agenda_is_on_record_with_the_people_it_is_about() {
        var caseId = desk.atBoard();
        var meeting = desk.consulted(caseId);
        var before = looks("reviewer");

        journey.as("reviewer").get("/api/meetings/" + meeting + "/cases/1");

        assertThat(looks("reviewer")).isEqualTo(before + 1);
    }

    private long looks(String user) {
        return jdbc.sql("select count(*) from komado.audit_entry where user_id = ? and what = 'board-sheet' and cardinality(person_keys) = 1").param(user)
            .query(Long.class).single();
    }
}
