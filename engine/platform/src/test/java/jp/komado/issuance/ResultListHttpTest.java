package jp.komado.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.internal.ResultListCsv;
import jp.komado.issuance.internal.ResultListRow;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.SampleCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** ⑪' The monthly list on its way to the municipality. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DecidedCases.class)
class ResultListHttpTest {

    private static final String CHUO = "131024";
    private static final String TACHIKAWA = "132021";

    @LocalServerPort
    private int port;
    @Autowired
    private ResultLists resultLists;
    @Autowired
    private Certificates certificates;
    @Autowired
    private SampleCases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TransactionTemplate transactions;

    private KomadoClient worker;
    private KomadoClient chuo;
    private KomadoClient tachikawa;
    private String month;

    @BeforeEach
    void sign_in() {
        worker = KomadoClient.signedIn(port, "worker1");
        chuo = KomadoClient.signedIn(port, "ward-chuo");
        tachikawa = KomadoClient.signedIn(port, "ward-tachikawa");
        month = YearMonth.now(ZoneId.of("Asia/Tokyo")).toString();
    }

    @Test
    void each_municipality_is_sent_its_own_residents_under_a_number_and_confirms_them() {
        var ours = listed(CHUO);
        var theirs = listed(TACHIKAWA);

        var sent = send(null);

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        var list = newest(chuo);
        assertThat(list.get("state").asText()).isEqualTo("SENT");
        assertThat(list.get("number").asText()).matches("20\\d\\d-13102-\\d\\d");
        var paper = chuo.get("/api/result-lists/" + list.get("id").asText() + "/paper");
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(PdfText.of(paper.bytes())).contains("中央区御中", list.get("number").asText(), ours.applicationNumber(), "タカハシ")
            .doesNotContain(theirs.applicationNumber());
        var confirmation = chuo.post(path(list) + "/confirmation",
            Map.of("remarks", List.of(Map.of("caseId", ours.id().toString(), "note", "転出済み"))), etag(list));
        assertThat(confirmation.status()).as(confirmation.body()).isEqualTo(204);
        assertThat(newest(chuo).get("state").asText()).isEqualTo("CONFIRMED");
        assertThat(newest(chuo).get("remarks").asInt()).isEqualTo(1);
        assertThat(worker.get("/api/result-lists?month=" + month).body()).contains("転出済み");
        assertThat(timeline.of(ours.id())).extracting(Timeline.Line::text).anyMatch(text -> text.contains("指摘"));
    }

    @Test
    void a_municipality_is_named_in_the_language_of_the_reader() {
        listed(CHUO);

        var lists = worker.speaking("en").get("/api/result-lists?municipality=" + CHUO + "&month=" + month).json().get("lists");

        assertThat(lists.get(0).at("/municipality/name").asText()).isEqualTo("Chuo City");
    }

    @Test
    void a_municipality_reads_and_confirms_nobody_elses_list() {
        listed(CHUO);
        send(CHUO);
        var list = newest(chuo);

        for (var suffix : List.of("/paper", "/csv")) {
            assertThat(tachikawa.get(path(list) + suffix).status()).isEqualTo(404);
        }
        assertThat(tachikawa.post(path(list) + "/confirmation", Map.of("remarks", List.of()), etag(list)).status()).isEqualTo(404);
        assertThat(chuo.post("/api/result-lists", Map.of("month", month, "municipalityCode", CHUO)).status()).isEqualTo(403);
        assertThat(worker.post(path(list) + "/confirmation", Map.of("remarks", List.of()), etag(list)).status()).isEqualTo(403);
        assertThat(KomadoClient.signedIn(port, "reviewer").get(path(list) + "/csv").status()).isEqualTo(403);
    }

    @Test
    void the_file_is_read_by_a_spreadsheet_as_it_is_and_holds_no_individual_number() {
        var ours = listed(CHUO);
        send(CHUO);
        var list = newest(chuo);

        var file = chuo.get(path(list) + "/csv");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.bytes()).startsWith(0xEF, 0xBB, 0xBF);
        var lines = new String(file.bytes(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(1 + list.get("count").asInt());
        assertThat(lines[0]).contains("申請番号", "受給者番号", "自己負担上限月額", "決定日").doesNotContain("個人番号");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains(ours.applicationNumber(), "2019-05-01", "認定", "2500"));
    }

    @Test
    void what_is_listed_after_a_list_was_sent_goes_with_a_further_one() {
        listed(CHUO);
        send(CHUO);
        var first = newest(chuo);
        var late = listed(CHUO);

        assertThat(send(CHUO).status()).isEqualTo(201);

        var second = newest(chuo);
        assertThat(second.get("number").asText()).isGreaterThan(first.get("number").asText());
        assertThat(second.get("count").asInt()).isEqualTo(1);
        assertThat(entry(late).get("listNumber").asText()).isEqualTo(second.get("number").asText());
        assertThat(send(CHUO).status()).as("nothing is left").isEqualTo(409);
    }

    @Test
    void what_does_not_fit_is_refused_and_changes_nothing() {
        listed(CHUO);
        send(CHUO);
        var list = newest(chuo);
        var stranger = Map.of("remarks", List.of(Map.of("caseId", UUID.randomUUID().toString(), "note", "別の申請")));

        assertThat(chuo.post(path(list) + "/confirmation", stranger, etag(list)).status()).isEqualTo(422);
        assertThat(chuo.post(path(list) + "/confirmation", Map.of("remarks", List.of()), "\"99\"").status()).isEqualTo(412);
        assertThat(chuo.post(path(list) + "/confirmation", Map.of("remarks", List.of())).status()).isEqualTo(428);
        assertThat(newest(chuo).get("state").asText()).isEqualTo("SENT");
        assertThat(chuo.post(path(list) + "/confirmation", Map.of("remarks", List.of()), etag(list)).status()).isEqualTo(204);
        assertThat(chuo.post(path(list) + "/confirmation", Map.of("remarks", List.of()), etag(newest(chuo))).status()).isEqualTo(409);
        assertThat(worker.post("/api/result-lists", Map.of("month", "2999-01")).status()).isEqualTo(422);
        assertThat(worker.post("/api/result-lists", Map.of("month", month, "municipalityCode", "999999")).status()).isEqualTo(422);
    }

    @Test
    void a_cell_cannot_be_run_as_a_formula() {
        var row = new ResultListRow("26-102-00001", "=HYPERLINK(1)", "名 \"前\"", "", "", "@住所", "", "", "", "", "", "", "", "");

        assertThat(ResultListCsv.of("2026-13102-01", List.of(row))).contains("\"'=HYPERLINK(1)\"", "\"名 \"\"前\"\"\"", "\"'@住所\"");
    }

    private Answer send(String municipality) {
        return worker.post("/api/result-lists", municipality == null ? Map.of("month", month) : Map.of("month", month, "municipalityCode", municipality));
    }

    private JsonNode newest(KomadoClient ward) {
        var sent = ward.get("/api/result-lists?month=" + month).json().at("/lists/0/deliveries");
        return sent.get(sent.size() - 1);
    }

    private JsonNode entry(ApplicationEpisode episode) {
        return StreamSupport.stream(chuo.get("/api/result-lists?month=" + month).json().at("/lists/0/entries").spliterator(), false)
            .filter(entry -> entry.get("caseId").asText().equals(episode.id().toString())).findFirst().orElseThrow();
    }

    private static String path(JsonNode list) {
        return "/api/result-lists/" + list.get("id").asText();
    }

    private static String etag(JsonNode list) {
        return "\"" + list.get("version").asLong() + "\"";
    }

    /** A certified case whose result waits to be sent. */
    private ApplicationEpisode listed(String municipality) {
        var episode = cases.entered(municipality, ApplicationStatus.CERTIFIED);
        transactions.executeWithoutResult(status -> {
            certificates.assignNumber(episode.id());
            certificates.render(episode.id());
            resultLists.addCertified(episode.id());
        });
        return episode;
    }
}
