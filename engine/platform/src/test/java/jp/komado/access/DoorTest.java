package jp.komado.access;

import static org.assertj.core.api.Assertions.assertThat;

import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DoorTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/inbox", "/work-items/1", "/cases/1/timeline"})
    void routes_of_the_browser_application_get_its_page_without_signing_in(String route) {
        Answer page = KomadoClient.visitor(port).get(route);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-file.js", "/assets/none.css", "/inbox/picture.png"})
    void a_missing_file_is_not_the_page(String path) {
        assertThat(KomadoClient.visitor(port).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/cases", "/actuator", "/actuator/env", "/actuator/prometheus"})
    void what_is_not_for_everybody_is_behind_the_door(String path) {
        int status = KomadoClient.visitor(port).get(path).status();

        assertThat(status).isIn(401, 404);
        assertThat(path.startsWith("/actuator/") || path.startsWith("/api/") ? status : 401).isEqualTo(401);
    }

    @Test
    void the_state_of_health_is_for_everybody_and_the_rest_of_operation_for_operators() {
        assertThat(KomadoClient.visitor(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(KomadoClient.signedIn(port, "worker1").get("/actuator/info").status()).isEqualTo(403);
        assertThat(KomadoClient.signedIn(port, "operator").get("/actuator/info").status()).isEqualTo(200);
    }

    @Test
    void every_answer_says_what_a_page_may_do() {
        Answer answer = KomadoClient.visitor(port).get("/api/session");

        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self';", "frame-ancestors 'self'").doesNotContain("unsafe-eval");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        KomadoClient visitor = KomadoClient.visitor(port);

        Answer signedIn = visitor.signIn("worker1", TestUsers.PASSWORD);

        assertThat(signedIn.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("KOMADO_SESSION=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void a_post_outside_the_api_is_refused() {
        KomadoClient worker = KomadoClient.signedIn(port, "worker1");

        assertThat(worker.post("/inbox", null).status()).isEqualTo(403);
    }
}
