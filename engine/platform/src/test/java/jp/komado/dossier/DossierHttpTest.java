package jp.komado.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.komado.intake.EntryForms;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.KomadoClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossierHttpTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Journeys journeys;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;

    @BeforeEach
    void setUp() {
        journey = journeys.answeredBy();
    }

    @Test
    void a_case_is_found_by_the_beginning_of_a_name_a_reading_or_its_number() {
        var caseId = journey.receivedAtCounter();
        var worker = journey.as("worker1");
        var number = worker.get("/api/cases/" + caseId).json().get("applicationNumber").asText();

        for (var text : List.of("しけん", "シケンハナ", "ｼｹﾝ ﾊﾅｺ", "試験　花", "花子", "ハナ", number, number.substring(0, 6))) {
            assertThat(found(worker, text)).as(text).contains(caseId.toString());
        }
        assertThat(found(worker, "ケン")).doesNotContain(caseId.toString());
        assertThat(found(worker, "%")).isEmpty();
    }

    @Test
    void a_search_belongs_to_its_user_and_stays_in_the_municipality() {
        journey.receivedAtCounter();
        var searchId = journey.as("worker1").post("/api/searches", Map.of("text", "シケン")).json().get("id").asText();

        assertThat(journey.as("worker2").get("/api/cases?search=" + searchId).status()).isEqualTo(404);
        assertThat(found(journey.as("ward-tachikawa"), "シケン")).isEmpty();
        assertThat(found(journey.as("ward-chuo"), "シケン")).isNotEmpty();
        assertThat(journey.as("worker1").post("/api/searches", Map.of("text", "　")).status()).isBetween(400, 422);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (var i = 0; i < 3; i++) {
            journey.receivedAtCounter();
        }
        var worker = journey.as("worker1");

        var first = worker.get("/api/cases?limit=2").json();
        var second = worker.get("/api/cases?limit=2&cursor=" + first.get("nextCursor").asText()).json();
        var both = worker.get("/api/cases?limit=4").json();

        var ids = new ArrayList<>(ids(first));
        ids.addAll(ids(second));
        assertThat(ids(both)).startsWith(ids.toArray(String[]::new));
        assertThat(worker.get("/api/cases?cursor=nonsense").status()).isEqualTo(422);
    }

    @Test
    void every_look_is_on_record_and_a_refused_one_too() {
        var caseId = journey.receivedAtCounter();

        journey.as("worker1").get("/api/cases/" + caseId);
        journey.as("ward-tachikawa").get("/api/cases/" + caseId);

        assertThat(looks(caseId, "worker1")).contains("dossier");
        assertThat(looks(caseId, "ward-tachikawa")).contains("dossier");
        var keys = jdbc.sql("select cardinality(person_keys) from komado.audit_entry where case_id = ? and user_id = 'worker1' and what = 'dossier'")
            .param(caseId).query(Integer.class).list();
        assertThat(keys).contains(2);
    }

    @Test
    void the_timeline_speaks_the_readers_language() {
        var caseId = journey.receivedAtCounter();

        var japanese = journey.as("worker1").get("/api/cases/" + caseId + "/timeline").json().at("/items/0");
        var english = KomadoClient.signedIn(port, "worker1").speaking("en").get("/api/cases/" + caseId + "/timeline").json().at("/items/0");

        assertThat(japanese.get("text").asText()).isEqualTo("令和8年11月2日に窓口で申請を受け付けました（新規）。");
        assertThat(english.get("text").asText()).isEqualTo("Received at the counter on 2 November 2026 (new).");
        assertThat(japanese.get("actorName").asText()).isEqualTo("職員 ward-chuo");
    }

    @Test
    void a_my_number_is_shown_for_a_purpose_to_those_who_may() {
        var caseId = journey.received();
        journey.done("worker1", caseId, "User_EnterApplication", EntryForms.anEntry());
        var patient = journey.as("worker1").get("/api/cases/" + caseId).json().at("/patient/id").asText();
        var path = "/api/persons/" + patient + "/individual-number/reveal";
        var request = Map.of("purpose", "CASE_WORK", "caseId", caseId);

        assertThat(journey.as("worker1").post(path, request).json().get("value").asText()).isEqualTo("123456789018");
        assertThat(looks(caseId, "worker1")).contains("individual-number");
        assertThat(journey.as("ward-chuo").post(path, request).status()).isEqualTo(403);
        assertThat(journey.as("worker1").post(path, Map.of("caseId", caseId)).status()).isBetween(400, 422);
        assertThat(journey.as("worker1").post("/api/persons/" + UUID.randomUUID() + "/individual-number/reveal", request).status()).isEqualTo(404);
    }

    @Test
    void notes_are_kept_with_their_author() {
        var caseId = journey.receivedAtCounter();

        assertThat(journey.as("worker1").post("/api/cases/" + caseId + "/notes", Map.of("text", "電話で照会")).status()).isEqualTo(201);

        var note = journey.as("worker2").get("/api/cases/" + caseId + "/notes").json().at("/items/0");
        assertThat(note.get("text").asText()).isEqualTo("電話で照会");
        assertThat(note.get("authorName").asText()).isEqualTo("職員 worker1");
    }

    @Test
    void reference_data_are_offered_to_forms() {
        var worker = journey.as("worker1");

        assertThat(worker.get("/api/municipalities").json().get("items")).hasSize(62);
        assertThat(worker.get("/api/diseases?q=" + URLEncoder.encode("もやもや", StandardCharsets.UTF_8)).json().at("/items/0/name").asText())
            .isEqualTo("もやもや病");
        assertThat(worker.get("/api/diseases").json().get("groups")).hasSize(16);
    }

    private List<String> looks(UUID caseId, String user) {
        return jdbc.sql("select what from komado.audit_entry where case_id = ? and user_id = ?").params(caseId, user).query(String.class).list();
    }

    private static List<String> found(KomadoClient client, String text) {
        var searchId = client.post("/api/searches", Map.of("text", text)).json().get("id").asText();
        return ids(client.get("/api/cases?limit=100&search=" + searchId).json());
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).map(item -> item.get("id").asText()).toList();
    }
}
