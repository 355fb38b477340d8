package jp.komado.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AuditLogTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalDataGate gate;

    @Autowired
    private CurrentUsers users;

    @Test
    void a_security_officer_finds_a_look_by_what_was_looked_at() {
        String what = look("worker1", 1);
        KomadoClient security = KomadoClient.signedIn(port, "security");

        String search = search(security, Map.of("what", what, "userId", "worker1"));
        JsonNode items = security.get("/api/audit/entries?search=" + search).json().get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("userName").asText()).isEqualTo("職員 worker1");
        assertThat(items.get(0).get("purpose").asText()).isEqualTo("CASE_WORK");
        assertThat(items.get(0).get("outcome").asText()).isEqualTo("SHOWN");
        assertThat(items.get(0).get("personKeys")).hasSize(1);
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        String what = look("worker2", 5);
        KomadoClient security = KomadoClient.signedIn(port, "security");
        String page = "/api/audit/entries?limit=3&search=" + search(security, Map.of("what", what));

        JsonNode first = security.get(page).json();
        JsonNode second = security.get(page + "&cursor=" + first.get("nextCursor").asText()).json();

        assertThat(first.get("items")).hasSize(3);
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("nextCursor").isNull()).isTrue();
        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
    }

    @Test
    void reading_the_log_is_itself_on_record() {
        KomadoClient security = KomadoClient.signedIn(port, "security");
        security.get("/api/audit/entries");

        JsonNode newest = security.get("/api/audit/entries?limit=1").json().get("items").get(0);

        assertThat(newest.get("what").asText()).isEqualTo("audit-log");
        assertThat(newest.get("userId").asText()).isEqualTo("security");
    }

    @Test
    void to_everybody_else_there_is_no_log_and_the_attempt_is_on_record() {
        for (String user : List.of("worker1", "manager", "operator", "ward-chuo")) {
            KomadoClient client = KomadoClient.signedIn(port, user);

            assertThat(client.get("/api/audit/entries").status()).as(user).isEqualTo(404);
            assertThat(client.post("/api/audit/searches", Map.of()).status()).as(user).isEqualTo(404);
            assertThat(client.get("/api/audit/integrity").status()).as(user).isEqualTo(404);
            assertThat(client.post("/api/audit/entries", "no object").status()).as(user).isEqualTo(404);
            assertThat(client.get("/api/audit/entries?search=1").status()).as(user).isEqualTo(404);
            assertThat(withoutAddress(client.get("/api/audit/entries"))).as(user).isEqualTo(withoutAddress(client.get("/api/no-such-thing")));
        }
        KomadoClient security = KomadoClient.signedIn(port, "security");
        String search = search(security, Map.of("userId", "operator", "what", "audit-log"));
        assertThat(security.get("/api/audit/entries?search=" + search).json().get("items").get(0).get("outcome").asText())
                .isEqualTo("REFUSED");
    }

    @Test
    void a_search_belongs_to_who_made_it() {
        String search = search(KomadoClient.signedIn(port, "security"), Map.of());

        Answer foreign = KomadoClient.signedIn(port, "chief").get("/api/audit/entries?search=" + search);

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().get("detail").asText()).isEqualTo("この検索は見つかりません。もう一度、検索してください。");
    }

    @Test
    void a_foreign_cursor_and_a_malformed_search_are_refused() {
        KomadoClient security = KomadoClient.signedIn(port, "security");

        assertThat(security.get("/api/audit/entries?cursor=!!").status()).isEqualTo(400);
        assertThat(security.get("/api/audit/entries?cursor=AAAA").status()).isEqualTo(400);
        assertThat(security.get("/api/audit/entries?search=1").status()).isEqualTo(422);
        JsonNode problem = security.post("/api/audit/searches", Map.of("from", "yesterday")).json();
        assertThat(problem.get("errors").get(0).get("pointer").asText()).isEqualTo("/from");
    }

    @Test
    void the_integrity_of_the_log_can_be_asked_for() {
        Answer answer = KomadoClient.signedIn(port, "chief").get("/api/audit/integrity");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("intact").asBoolean()).isTrue();
    }

    private String look(String user, int times) {
        String what = "t-" + UUID.randomUUID();
        for (int i = 0; i < times; i++) {
            Look look = new Look(Right.CASE_READ, Purpose.CASE_WORK, what, null, List.of(UUID.randomUUID()));
            users.runAs(user, () -> gate.show(look, () -> ""));
        }
        return what;
    }

    private static JsonNode withoutAddress(Answer answer) {
        return ((ObjectNode) answer.json()).without(List.of("instance"));
    }

    private static String search(KomadoClient client, Map<String, String> criteria) {
        return client.post("/api/audit/searches", criteria).json().get("id").asText();
    }

    private static List<Long> ids(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).map(item -> item.get("id").asLong()).toList();
    }
}
