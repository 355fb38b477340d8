package jp.komado.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void a_visitor_is_nobody_and_gets_a_problem_where_a_person_is_needed() {
        KomadoClient visitor = KomadoClient.visitor(port);

        Answer session = visitor.get("/api/session");
        Answer refused = visitor.get("/api/users");

        assertThat(session.json().get("authenticated").asBoolean()).isFalse();
        assertThat(visitor.cookie("XSRF-TOKEN")).isPresent();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("code").asText()).isEqualTo("unauthenticated");
        assertThat(refused.json().get("detail").asText()).isEqualTo("サインインしてください。");
    }

    @Test
    void who_signs_in_learns_name_duty_rights_and_queues() {
        KomadoClient ward = KomadoClient.signedIn(port, "ward-chuo");

        JsonNode user = ward.get("/api/session").json().get("user");

        assertThat(user.get("id").asText()).isEqualTo("ward-chuo");
        assertThat(user.get("municipalityCode").asText()).isEqualTo("131024");
        assertThat(user.get("roles")).extracting(JsonNode::asText).containsExactly("WARD_STAFF");
        assertThat(user.get("queues")).extracting(JsonNode::asText).containsExactly("ward-counter", "ward-dispatch");
        assertThat(user.get("rights"))
                .extracting(JsonNode::asText)
                .contains("CASE_READ", "CASE_FORWARD")
                .doesNotContain("INDIVIDUAL_NUMBER_SHOW", "LOG_READ", "CASE_RECEIVE");
        assertThat(LocalDate.parse(user.get("passwordExpiresOn").asText())).isAfter(LocalDate.now(clock));
    }

    @Test
    void the_session_lives_in_the_database_and_ends_at_sign_out() {
        KomadoClient worker = KomadoClient.signedIn(port, "worker1");
        int open = sessionsOf("worker1");

        Answer signedOut = worker.signOut();

        assertThat(open).isPositive();
        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(sessionsOf("worker1")).isEqualTo(open - 1);
        assertThat(worker.get("/api/session").json().get("authenticated").asBoolean()).isFalse();
        assertThat(worker.signIn("worker1", TestUsers.PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void a_change_without_the_token_of_the_page_is_refused() {
        KomadoClient worker = KomadoClient.signedIn(port, "worker1");

        Answer refused = worker.send(HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/session/logout"))
                .POST(BodyPublishers.noBody()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asText()).isEqualTo("csrf");
        assertThat(worker.get("/api/session").json().get("authenticated").asBoolean()).isTrue();
    }

    @Test
    void a_wrong_password_and_an_unknown_id_look_alike_in_the_language_of_the_visitor() {
        String id = registered(null, null);
        KomadoClient visitor = KomadoClient.visitor(port).speaking("en");

        Answer wrong = visitor.signIn(id, "not-the-password-1");
        Answer unknown = visitor.signIn("nobody-" + UUID.randomUUID().toString().substring(0, 8), "not-the-password-1");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.json()).isEqualTo(unknown.json());
        assertThat(wrong.json().get("detail").asText()).isEqualTo("The personal id or the password is wrong.");
    }

    @Test
    void five_wrong_passwords_lock_the_id_even_for_the_right_one_until_the_chief_unlocks_it() {
        String id = registered(null, null);
        KomadoClient visitor = KomadoClient.visitor(port);
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(visitor.signIn(id, "wrong-password-1").json().get("code").asText()).isEqualTo("sign-in-wrong");
        }

        Answer fifth = visitor.signIn(id, "wrong-password-1");
        Answer right = visitor.signIn(id, TestUsers.PASSWORD);

        assertThat(fifth.json().get("code").asText()).isEqualTo("sign-in-locked");
        assertThat(right.status()).isEqualTo(401);
        assertThat(right.json().get("detail").asText()).contains("解除");

        Answer unlocked = KomadoClient.signedIn(port, "chief").post("/api/users/" + id + "/unlock", null);

        assertThat(unlocked.json().get("locked").asBoolean()).isFalse();
        assertThat(visitor.signIn(id, TestUsers.PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void an_id_works_from_its_first_to_its_last_day() {
        LocalDate today = LocalDate.now(clock);
        String future = registered(today.plusDays(1), null);
        String past = registered(today.minusDays(10), today.minusDays(1));
        String lastDay = registered(today.minusDays(10), today);
        KomadoClient visitor = KomadoClient.visitor(port);

        assertThat(visitor.signIn(future, TestUsers.PASSWORD).json().get("code").asText()).isEqualTo("sign-in-not-yet-valid");
        assertThat(visitor.signIn(past, TestUsers.PASSWORD).json().get("code").asText()).isEqualTo("sign-in-expired");
        assertThat(visitor.signIn(past, "wrong-password-1").json().get("code").asText()).isEqualTo("sign-in-wrong");
        assertThat(visitor.signIn(lastDay, TestUsers.PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void a_session_ends_when_the_period_of_its_id_is_cut_short() {
        String id = registered(LocalDate.now(clock).minusDays(3), null);
        KomadoClient person = KomadoClient.signedIn(port, id);
        jdbc.sql("update komado.user_account set valid_to = :day where id = :id")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("id", id)
                .update();

        Answer refused = person.get("/api/session");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().get("code").asText()).isEqualTo("sign-in-expired");
        assertThat(person.get("/api/session").json().get("authenticated").asBoolean()).isFalse();
    }

    @Test
    void an_expired_password_is_changed_before_the_next_sign_in() {
        String id = registered(null, null);
        jdbc.sql("update komado.user_account set password_expires_on = :day where id = :id")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("id", id)
                .update();
        KomadoClient person = KomadoClient.visitor(port);

        Answer expired = person.signIn(id, TestUsers.PASSWORD);
        Answer weak = change(person, id, TestUsers.PASSWORD, id + "1");
        Answer same = change(person, id, TestUsers.PASSWORD, TestUsers.PASSWORD);
        Answer wrong = change(person, id, "wrong-password-1", "another-good-password-9");
        Answer changed = change(person, id, TestUsers.PASSWORD, "another-good-password-9");

        assertThat(expired.json().get("code").asText()).isEqualTo("sign-in-password-expired");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.json().get("errors").findValuesAsText("code")).contains("access.password.contains-id");
        assertThat(same.status()).isEqualTo(422);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(changed.status()).isEqualTo(204);
        assertThat(person.signIn(id, "another-good-password-9").status()).isEqualTo(204);
    }

    @Test
    void passwords_are_stored_as_argon2_only() {
        String id = registered(null, null);

        String hash = jdbc.sql("select password_hash from komado.user_account where id = :id").param("id", id).query(String.class).single();

        assertThat(hash).startsWith("{argon2}$argon2id$").doesNotContain(TestUsers.PASSWORD);
    }

    private static Answer change(KomadoClient person, String id, String current, String wanted) {
        return person.post("/api/session/password", Map.of("userId", id, "currentPassword", current, "newPassword", wanted));
    }

    private String registered(LocalDate from, LocalDate to) {
        String id = "t" + UUID.randomUUID().toString().substring(0, 8);
        users.register(new UserRegistration(id, "試験 職員", "家庭支援課", Set.of(Role.CASE_WORKER), null, from, to, TestUsers.PASSWORD));
        return id;
    }

    private int sessionsOf(String id) {
        return jdbc.sql("select count(*) from komado.spring_session where principal_name = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
