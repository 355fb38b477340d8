package jp.komado.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.komado.audit.PersonalData;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Persons;
import jp.komado.issuance.Certificates;
import jp.komado.issuance.DecidedCases;
import jp.komado.problem.Problem;
import jp.komado.testing.SampleCases;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** ⑯ From the extraction to the end of a notice, with the people of the desk. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DecidedCases.class)
class RenewalHttpTest {

    private static final LocalDate END = Renewing.soon();

    @LocalServerPort
    private int port;
    @Autowired
    private SampleCases cases;
    @Autowired
    private Persons persons;
    @Autowired
    private Certificates certificates;
    @Autowired
    private Workflow workflow;
    @Autowired
    private WorkItems workItems;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Extraction extraction;
    @Autowired
    private List<PersonalData> rooms;

    private Renewing renewing;

    @BeforeEach
    void setUp() {
        renewing = new Renewing(port, cases, persons, certificates, workflow, workItems, transactions, jdbc);
    }

    @Test
    void every_certificate_is_extracted_once_by_hand_and_by_the_daily_run() {
        var episode = renewing.certifiedUntil(END);
        renewing.certifiedUntil(END.plusMonths(9));

        assertThat(renewing.extracted(END)).isPositive();
        assertThat(renewing.extracted(END)).isZero();
        assertThat(extraction.due("system")).isZero();
        var late = renewing.certifiedUntil(END);
        assertThat(extraction.due("system")).isOne();

        assertThat(renewing.state(renewing.noticeOf(episode))).isEqualTo("PREPARED");
        assertThat(workflow.isWaitingFor("renewal.posted", renewing.noticeOf(episode))).isTrue();
        assertThat(renewing.noticeOf(late)).isNotNull();
    }

    @Test
    void a_month_that_is_not_due_is_not_extracted_and_neither_is_one_that_is_over() {
        var far = renewing.as("worker1").post("/api/renewals", Map.of("monthEnd", END.plusMonths(5).toString()));
        var over = renewing.as("worker1").post("/api/renewals", Map.of("monthEnd", END.minusMonths(5).toString()));
        var forbidden = renewing.as("payment").post("/api/renewals", Map.of());

        assertThat(far.status()).isEqualTo(409);
        assertThat(over.status()).isEqualTo(409);
        assertThat(forbidden.status()).isEqualTo(403);
    }

    @Test
    void a_wave_goes_through_the_post_by_three_people_and_its_counts_add_up() {
        var episode = renewing.certifiedUntil(END);
        renewing.extracted(END);
        var notice = renewing.noticeOf(episode);
        var run = renewing.opened(END, "NOTICE");
        var size = renewing.letters(run);

        assertThat(renewing.check("worker1", run, size).status()).isEqualTo(403);
        assertThat(renewing.check("worker2", run, size + 1).status()).isEqualTo(422);
        assertThat(renewing.confirm("head", run, size).status()).isEqualTo(409);
        assertThat(renewing.check("worker2", run, size).status()).isEqualTo(204);
        assertThat(renewing.confirm("worker2", run, size).status()).isEqualTo(403);
        assertThat(renewing.confirm("head", run, size).status()).isEqualTo(204);
        assertThat(renewing.confirm("head", run, size).status()).isEqualTo(409);

        assertThat(renewing.state(notice)).isEqualTo("NOTIFIED");
        assertThat(workflow.isWaitingFor("renewal.applied", notice)).isTrue();
        var wave = renewing.wave(END);
        assertThat(StreamSupport.stream(wave.get("counts").spliterator(), false).mapToInt(JsonNode::asInt).sum()).isEqualTo(wave.get("total").asInt());
        assertThat(renewing.as("worker1").get("/api/cases/" + episode.id() + "/timeline").body()).contains("更新案内を発送しました");
    }

    @Test
    void the_printed_notice_names_the_family_and_bears_no_individual_number() {
        var episode = renewing.certifiedUntil(END);
        renewing.extracted(END);
        var number = renewing.numberOf(renewing.noticeOf(episode));
        var run = renewing.opened(END, "NOTICE");

        var print = renewing.as("worker1").get("/api/renewal-runs/" + run + "/letters");

        assertThat(print.status()).isEqualTo(200);
        assertThat(PdfText.of(print.bytes())).contains(number, "髙橋美咲様", "中央区の小児慢性特定疾病医療費の申請窓口", "支給認定申請書（更新）", "個人番号は印字していません")
            .doesNotContainPattern("(?<!\\d)\\d{12}(?!\\d)");
        assertThat(renewing.as("payment").get("/api/renewal-runs/" + run + "/letters").status()).isEqualTo(403);
    }

    @Test
    void a_letter_whose_record_changed_after_printing_is_taken_out_and_made_anew() {
        var episode = renewing.certifiedUntil(END);
        renewing.extracted(END);
        var run = renewing.opened(END, "NOTICE");
        cases.moves(episode, "東京都立川市錦町一丁目１番１号");
        var number = renewing.numberOf(renewing.noticeOf(episode));

        var refused = renewing.check("worker2", run, renewing.letters(run));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText()).contains(number);
        assertThat(renewing.as("worker1").delete("/api/renewal-runs/" + run + "/letters/" + letterOf(run, number)).status()).isEqualTo(204);
        var again = renewing.opened(END, "NOTICE");

        assertThat(PdfText.of(renewing.as("worker1").get("/api/renewal-runs/" + again + "/letters").bytes())).contains("立川市錦町");
        assertThat(renewing.run(run).at("/totals/removed").asInt()).isOne();
        renewing.check("worker2", again, renewing.letters(again));
        assertThat(renewing.confirm("head", again, renewing.letters(again)).status()).isEqualTo(204);
        assertThat(renewing.state(renewing.noticeOf(episode))).isEqualTo("NOTIFIED");
    }

    private String letterOf(UUID run, String number) {
        for (JsonNode letter : renewing.run(run).get("letters")) {
            if (letter.get("noticeNumber").asText().equals(number)) {
                return letter.get("id").asText();
            }
        }
        throw new AssertionError("the letter is not in the run");
    }

    @Test
    void whoever_gives_cause_for_doubt_is_looked_at_by_a_person() {
        var moved = told(renewing.certifiedUntil(END), "MOVED_AWAY");
        var hidden = told(renewing.certifiedUntil(END), "PROTECTED_ADDRESS");
        var adult = renewing.certifiedUntil(END);
        renewing.describe(adult.patientId(), END.minusYears(18), "東京都中央区築地一丁目１番１号");
        var homeless = renewing.certifiedUntil(END);
        renewing.describe(homeless.applicantId(), null, null);

        renewing.extracted(END);

        assertThat(doubts(moved)).containsExactly("MOVED_AWAY");
        assertThat(doubts(hidden)).containsExactly("PROTECTED_ADDRESS");
        assertThat(doubts(adult)).containsExactly("ADULT");
        assertThat(doubts(homeless)).containsExactly("NO_ADDRESS");
        assertThat(renewing.complete("worker1", renewing.noticeOf(moved), Map.of("outcome", "NOT_RENEW", "ground", "MOVED_AWAY")).status()).isEqualTo(200);
        assertThat(renewing.state(renewing.noticeOf(moved))).isEqualTo("NOT_RENEWED");
        assertThat(renewing.complete("worker1", renewing.noticeOf(adult), Map.of("outcome", "NOTIFY")).status()).isEqualTo(200);
        assertThat(renewing.state(renewing.noticeOf(adult))).isEqualTo("PREPARED");
        var refused = renewing.complete("worker1", renewing.noticeOf(homeless), Map.of("outcome", "NOTIFY"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/outcome");
        assertThat(renewing.complete("worker1", renewing.noticeOf(hidden), Map.of("outcome", "APPLIED")).status()).isEqualTo(422);
        assertThat(renewing.complete("worker1", renewing.noticeOf(hidden), Map.of("outcome", "NOT_RENEW", "ground", "TWENTY")).status()).isEqualTo(422);
    }

    private ApplicationEpisode told(ApplicationEpisode episode, String circumstance) {
        var answer = renewing.as("worker1").put("/api/cases/" + episode.id() + "/renewal/circumstances/" + circumstance,
            Map.of("since", Renewing.today().toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        return episode;
    }

    private List<String> doubts(ApplicationEpisode episode) {
        var page = renewing.as("worker1").get("/api/renewals/" + renewing.waveOf(END) + "/notices?state=TO_CHECK").json();
        for (JsonNode notice : page.get("items")) {
            if (notice.get("caseId").asText().equals(episode.id().toString())) {
                return StreamSupport.stream(notice.get("doubts").spliterator(), false).map(JsonNode::asText).toList();
            }
        }
        throw new AssertionError("the notice is not looked at by anybody");
    }

    @Test
    void a_silent_family_is_reminded_by_letter_and_ends_with_the_certificate() {
        var episode = renewing.certifiedUntil(END);
        renewing.extracted(END);
        renewing.posted(END, "NOTICE");
        var notice = renewing.noticeOf(episode);

        workflow.fireTimer(notice, "Timer_RenewalReminder");
        assertThat(renewing.wave(END).get("reminders").asInt()).isPositive();
        renewing.posted(END, "REMINDER");
        assertThat(renewing.state(notice)).isEqualTo("REMINDED");
        workflow.fireTimer(notice, "Timer_RenewalExpired");

        assertThat(renewing.state(notice)).isEqualTo("EXPIRED");
        assertThat(workflow.position(notice).instances()).allSatisfy(instance -> assertThat(instance.state()).isEqualTo("COMPLETED"));
    }

    @Test
    void a_death_that_is_told_ends_the_notice_and_takes_its_letter_out_of_the_run() {
        var episode = renewing.certifiedUntil(END);
        renewing.extracted(END);
        var notice = renewing.noticeOf(episode);
        var run = renewing.opened(END, "NOTICE");
        var before = renewing.letters(run);

        told(episode, "DIED");

        assertThat(renewing.state(notice)).isEqualTo("NOT_RENEWED");
        assertThat(renewing.letters(run)).isEqualTo(before - 1);
        assertThat(workflow.position(notice).instances()).allSatisfy(instance -> assertThat(instance.state()).isNotEqualTo("ACTIVE"));
        var dossier = renewing.as("worker1").get("/api/cases/" + episode.id() + "/renewal").json();
        assertThat(dossier.at("/notice/ground").asText()).isEqualTo("DIED");
        assertThat(dossier.at("/circumstances/0/kind").asText()).isEqualTo("DIED");
    }

    @Test
    void the_dossier_says_when_renewal_is_due_to_its_own_municipality_only() {
        var episode = renewing.certifiedUntil(END);

        var dossier = renewing.as("ward-chuo").get("/api/cases/" + episode.id() + "/renewal");

        assertThat(dossier.json().get("endsOn").asText()).isEqualTo(END.toString());
        assertThat(dossier.json().get("over").asBoolean()).isFalse();
        assertThat(dossier.json().get("mayRecord").asBoolean()).isFalse();
        assertThat(renewing.as("ward-tachikawa").get("/api/cases/" + episode.id() + "/renewal").status()).isEqualTo(404);
        assertThat(renewing.as("ward-chuo").put("/api/cases/" + episode.id() + "/renewal/circumstances/DIED",
            Map.of("since", Renewing.today().toString())).status()).isEqualTo(403);
    }

    @Test
    void what_the_room_has_of_a_person_is_exported_held_and_erased() {
        var episode = renewing.certifiedUntil(END);
        renewing.extracted(END);
        told(episode, "PROTECTED_ADDRESS");
        var room = rooms.stream().filter(r -> r.room().equals("renewal")).findFirst().orElseThrow();

        assertThat((List<?>) room.export(episode.patientId()).get("renewal_notice")).hasSize(1);
        room.hold(episode.patientId(), "審査請求");
        assertThatThrownBy(() -> room.erase(episode.patientId())).isInstanceOf(Problem.class);
        jdbc.sql("delete from komado.renewal_hold where person_id = ?").param(episode.patientId()).update();
        assertThat(room.erase(episode.patientId())).isEqualTo(3);
    }
}
