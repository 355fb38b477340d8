package jp.komado.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Messages messages;

    @Test
    void an_unknown_path_of_the_api_is_a_problem_in_japanese_and_in_english() {
        KomadoClient worker = KomadoClient.signedIn(port, "worker1");

        Answer japanese = worker.get("/api/no-such-thing");
        Answer english = worker.speaking("en-GB,en;q=0.9").get("/api/no-such-thing");
        Answer other = worker.speaking("fr").get("/api/no-such-thing");

        assertThat(japanese.status()).isEqualTo(404);
        assertThat(japanese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(japanese.json().get("type").asText()).isEqualTo("urn:komado:problem:not-found");
        assertThat(japanese.json().get("title").asText()).isEqualTo("見つかりません");
        assertThat(japanese.json().get("instance").asText()).isEqualTo("/api/no-such-thing");
        assertThat(english.json().get("title").asText()).isEqualTo("Not found");
        assertThat(other.json().get("title").asText()).isEqualTo("見つかりません");
    }

    @Test
    void a_wrong_field_is_pointed_at() {
        KomadoClient chief = KomadoClient.signedIn(port, "chief");

        JsonNode unknown = chief.post("/api/users", Map.of("nickname", "x")).json();
        JsonNode format = chief.post("/api/users", Map.of("validFrom", "tomorrow")).json();
        JsonNode list = chief.post("/api/users", Map.of("roles", new String[] {"CASE_WORKER", "KING"})).json();
        JsonNode missing = chief.post("/api/users", Map.of("id", "x")).json();

        assertThat(unknown.get("status").asInt()).isEqualTo(422);
        assertThat(unknown.get("errors").get(0).get("pointer").asText()).isEqualTo("/nickname");
        assertThat(unknown.get("errors").get(0).get("code").asText()).isEqualTo("unknown");
        assertThat(format.get("errors").get(0).get("pointer").asText()).isEqualTo("/validFrom");
        assertThat(format.get("errors").get(0).get("message").asText()).isEqualTo("形式が正しくありません。");
        assertThat(list.get("errors").get(0).get("pointer").asText()).isEqualTo("/roles/1");
        assertThat(missing.get("errors").findValuesAsText("pointer")).contains("/id", "/name", "/section", "/roles", "/password");
    }

    @Test
    void a_broken_body_a_wrong_method_and_a_wrong_type_are_problems() {
        KomadoClient chief = KomadoClient.signedIn(port, "chief");

        Answer broken = chief.send(chief.request("/api/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\": ")));
        Answer method = chief.delete("/api/users");
        Answer type = chief.send(chief.request("/api/users")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("id")));

        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("code").asText()).isEqualTo("malformed");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.json().get("code").asText()).isEqualTo("method-not-allowed");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.json().get("code").asText()).isEqualTo("unsupported-media");
    }

    @Test
    void a_change_says_which_version_it_changes() {
        KomadoClient chief = KomadoClient.signedIn(port, "chief");
        Map<String, Object> change = Map.of("name", "職員", "section", "試験課", "roles", new String[] {"MANAGER"},
                "validFrom", "2020-04-01", "validTo", "2020-04-02");

        assertThat(chief.put("/api/users/manager", change).status()).isEqualTo(428);
        assertThat(chief.put("/api/users/manager", change, "yesterday").status()).isEqualTo(400);
        Answer stale = chief.put("/api/users/manager", change, "\"987\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("code").asText()).isEqualTo("stale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", " \"7\" "})
    void entity_tags_are_read_with_and_without_the_proxys_mark(String header) {
        assertThat(IfMatch.version(header)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "\"-1\"", "\"99999999999999999999\"", "\"7\", \"8\""})
    void other_tags_are_refused(String header) {
        assertThatThrownBy(() -> IfMatch.version(header)).isInstanceOf(Problem.class).hasMessage("problem.if-match-malformed");
    }

    @Test
    void texts_outside_a_request_are_japanese() {
        assertThat(messages.text("problem.not-found.title")).isEqualTo("見つかりません");
        assertThat(messages.has("problem.no-such-key")).isFalse();
    }
}
