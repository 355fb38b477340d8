package jp.komado.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.komado.testing.KomadoClient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecisionsHttpTest {

    @LocalServerPort
    private int port;

    @Test
    void an_analyst_reads_the_tables_with_their_versions() {
        var answer = KomadoClient.signedIn(port, "analyst").get("/api/decisions");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"cap\"", "\"axis\":\"APPLICATION_MONTH\"", "\"versionTag\":\"2024-04-01\"",
            "\"versionTag\":\"2025-07-01\"", "\"effectiveFrom\":\"2025-07-01\"", "\"status\":\"IN_FORCE\"");
    }

    @Test
    void the_file_of_a_version_comes_as_it_was_registered() {
        var answer = KomadoClient.signedIn(port, "analyst").get("/api/decisions/cap/2025-07-01/model");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThat(answer.body()).startsWith("<?xml").contains("自己負担上限月額", "809000");
    }

    @Test
    void an_unknown_version_is_not_found_in_the_readers_language() {
        var answer = KomadoClient.signedIn(port, "analyst").speaking("en").get("/api/decisions/cap/1999-01-01/model");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such version of a decision table.");
    }

    @Test
    void somebody_without_the_right_is_refused_and_a_visitor_is_asked_to_sign_in() {
        assertThat(KomadoClient.signedIn(port, "ward-chuo").get("/api/decisions").status()).isEqualTo(403);
        assertThat(KomadoClient.visitor(port).get("/api/decisions").status()).isEqualTo(401);
    }
}
