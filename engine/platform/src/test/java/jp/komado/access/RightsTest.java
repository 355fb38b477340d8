package jp.komado.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.problem.Problem;
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
class RightsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Rights rights;

    @Autowired
    private Users users;

    @Autowired
    private CurrentUsers currentUsers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void the_register_has_a_row_for_every_duty_and_function_and_for_nothing_else() {
        List<String> rows = jdbc.sql("select role || ' ' || function from komado.access_grant").query(String.class).list();

        assertThat(rows).hasSize(Role.values().length * AccessFunction.values().length);
        for (Role role : Role.values()) {
            for (AccessFunction function : AccessFunction.values()) {
                assertThat(rows).contains(role + " " + function);
            }
        }
    }

    @Test
    void individual_numbers_are_for_case_workers_alone_and_analysts_reach_no_dossier() {
        for (Role role : Role.values()) {
            CurrentUser user = user(role, null);
            assertThat(rights.has(user, Right.INDIVIDUAL_NUMBER_SHOW)).as(role.name()).isEqualTo(role == Role.CASE_WORKER);
            assertThat(rights.has(user, Right.INDIVIDUAL_NUMBER_ENTER)).as(role.name()).isEqualTo(role == Role.CASE_WORKER);
        }
        assertThat(rights.of(user(Role.ANALYST, null))).doesNotContain(Right.CASE_READ, Right.DOCUMENT_READ, Right.WORK_READ);
        assertThat(rights.has(user(Role.OPERATOR, null), Right.CASE_READ)).isFalse();
    }

    @Test
    void nobody_proposes_and_approves_and_no_reader_of_the_log_does_case_work() {
        for (Role role : Role.values()) {
            Set<Right> all = rights.of(user(role, null));
            assertThat(all.containsAll(Set.of(Right.DECISION_PROPOSE, Right.DECISION_APPROVE))).as(role.name()).isFalse();
            assertThat(all.containsAll(Set.of(Right.LOG_READ, Right.CASE_READ))).as(role.name()).isFalse();
        }
    }

    @Test
    void heads_see_every_queue_and_take_only_what_a_supervisor_decides() {
        CurrentUser head = user(Role.SECTION_HEAD, null);
        CurrentUser worker = user(Role.CASE_WORKER, null);

        assertThat(rights.queuesOf(head)).contains("ward-counter", "entry", "approval");
        assertThat(rights.worksIn(head, "entry")).isFalse();
        assertThat(rights.worksIn(head, "supervisor")).isTrue();
        assertThat(rights.queuesOf(worker)).containsExactly("copy", "entry", "identity", "inquiry", "issuance", "receipt-desk",
                "renewal", "review");
        assertThat(rights.worksIn(worker, "entry")).isTrue();
        assertThat(rights.worksIn(worker, "approval")).isFalse();
    }

    @Test
    void money_is_prepared_by_one_duty_and_approved_by_another_and_neither_sees_individual_numbers() {
        for (Role role : Role.values()) {
            Set<Right> all = rights.of(user(role, null));
            assertThat(all.containsAll(Set.of(Right.PAYMENT_PREPARE, Right.PAYMENT_APPROVE))).as(role.name()).isFalse();
            assertThat(all.containsAll(Set.of(Right.REFUND_DO, Right.PAYMENT_APPROVE))).as(role.name()).isFalse();
            assertThat(all.containsAll(Set.of(Right.CUSTODY_DO, Right.CUSTODY_APPROVE))).as(role.name()).isFalse();
            assertThat(all.containsAll(Set.of(Right.CLAIM_DO, Right.INDIVIDUAL_NUMBER_SHOW))).as(role.name()).isFalse();
            assertThat(all.containsAll(Set.of(Right.PAYMENT_APPROVE, Right.INDIVIDUAL_NUMBER_SHOW))).as(role.name()).isFalse();
        }
    }

    @Test
    void municipal_staff_see_their_own_municipality_only() {
        CurrentUser chuo = user(Role.WARD_STAFF, "131024");

        assertThat(rights.inScope(chuo, "131024")).isTrue();
        assertThat(rights.inScope(chuo, "132021")).isFalse();
        assertThat(rights.inScope(chuo, null)).isFalse();
        assertThat(rights.inScope(user(Role.CASE_WORKER, null), "132021")).isTrue();
        assertThat(rights.inScope(user(Role.WARD_STAFF, null), "131024")).isFalse();
    }

    @Test
    void work_of_a_queue_goes_to_valid_users_of_the_duty_and_municipality() {
        assertThat(users.inQueue("ward-counter", "131024")).extracting(UserSummary::id).contains("ward-chuo").doesNotContain("ward-tachikawa");
        assertThat(users.inQueue("entry", null)).extracting(UserSummary::id).contains("worker1", "worker2").doesNotContain("head", "approver");
        String gone = "t" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        users.register(new UserRegistration(gone, "退職", "家庭支援課", Set.of(Role.CASE_WORKER), null, yesterday, yesterday, TestUsers.PASSWORD));
        assertThat(users.inQueue("entry", null)).extracting(UserSummary::id).doesNotContain(gone);
    }

    @Test
    void the_chief_changes_a_right_with_a_reason_and_it_holds_at_once() {
        KomadoClient chief = KomadoClient.signedIn(port, "chief");
        long version = grant(chief, "USAGE_APPROVER", "DOCUMENT").get("version").asLong();

        Answer withoutReason = chief.put("/api/access-grants/USAGE_APPROVER/DOCUMENT", Map.of("level", "READ"), "\"" + version + "\"");
        Answer changed = chief.put("/api/access-grants/USAGE_APPROVER/DOCUMENT", Map.of("level", "READ", "reason", "応援のため"), "\"" + version + "\"");
        boolean granted = rights.has(user(Role.USAGE_APPROVER, null), Right.DOCUMENT_READ);
        Answer stale = chief.put("/api/access-grants/USAGE_APPROVER/DOCUMENT", Map.of("level", "NONE", "reason", "戻す"), "\"" + version + "\"");
        Answer back = chief.put("/api/access-grants/USAGE_APPROVER/DOCUMENT", Map.of("level", "NONE", "reason", "戻す"), changed.etag());
        JsonNode newest = chief.get("/api/access-grants/changes").json().get("items").get(0);

        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(granted).isTrue();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(back.status()).isEqualTo(200);
        assertThat(newest.get("changedBy").asText()).isEqualTo("chief");
        assertThat(newest.get("before").asText()).isEqualTo("READ");
        assertThat(newest.get("after").asText()).isEqualTo("NONE");
        assertThat(newest.get("reason").asText()).isEqualTo("戻す");
    }

    @Test
    void nobody_changes_the_rights_of_their_own_duty_or_their_own_line() {
        KomadoClient chief = KomadoClient.signedIn(port, "chief");

        Answer ownDuty = chief.put("/api/access-grants/CHIEF_SECURITY_OFFICER/CASE", Map.of("level", "READ", "reason", "見たい"), "\"0\"");
        Answer ownLine = chief.post("/api/users/chief/unlock", null);

        assertThat(ownDuty.status()).isEqualTo(403);
        assertThat(ownLine.status()).isEqualTo(403);
    }

    @Test
    void the_id_register_is_for_security_officers_and_changed_by_the_chief_alone() {
        assertThat(KomadoClient.signedIn(port, "worker1").get("/api/users").status()).isEqualTo(403);
        KomadoClient security = KomadoClient.signedIn(port, "security");
        assertThat(security.get("/api/users").json().get("items").findValuesAsText("id")).contains("worker1", "ward-chuo");
        assertThat(security.post("/api/users/worker1/unlock", null).status()).isEqualTo(403);
    }

    @Test
    void a_new_id_starts_with_a_password_to_be_changed_and_ends_with_the_fiscal_year() {
        KomadoClient chief = KomadoClient.signedIn(port, "chief");
        String id = "t" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> request = new HashMap<>(Map.of("id", id, "name", "新人", "section", "家庭支援課",
                "roles", List.of("CASE_WORKER"), "initialPassword", "first-password-1"));

        Answer created = chief.post("/api/users", request);
        Answer again = chief.post("/api/users", request);
        request.put("id", id + "x");
        request.put("validTo", FiscalYear.of(LocalDate.now(clock)).next().lastDay().toString());
        Answer tooLong = chief.post("/api/users", request);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("validTo").asText()).isEqualTo(FiscalYear.of(LocalDate.now(clock)).lastDay().toString());
        assertThat(KomadoClient.visitor(port).signIn(id, "first-password-1").json().get("code").asText()).isEqualTo("sign-in-password-expired");
        assertThat(again.status()).isEqualTo(409);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.json().get("errors").get(0).get("pointer").asText()).isEqualTo("/validTo");
    }

    @Test
    void municipal_staff_belong_to_one_municipality_and_nobody_else_does() {
        assertThatThrownBy(() -> register(Set.of(Role.WARD_STAFF), null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> register(Set.of(Role.CASE_WORKER), "131024")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> register(Set.of(Role.WARD_STAFF, Role.CASE_WORKER), "131024")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> register(Set.of(), null)).isInstanceOf(Problem.class);
    }

    @Test
    void work_in_somebodys_name_ends_with_the_work() {
        String name = currentUsers.runAs("worker1", () -> currentUsers.runAs("approver", () -> currentUsers.require().id())
                + " " + currentUsers.require().id());

        assertThat(name).isEqualTo("approver worker1");
        assertThat(currentUsers.find()).isEmpty();
        assertThatThrownBy(() -> currentUsers.runAs("nobody-here", () -> "")).isInstanceOf(Problem.class);
    }

    private void register(Set<Role> roles, String municipality) {
        users.register(new UserRegistration("t" + UUID.randomUUID().toString().substring(0, 8), "試験", "試験課", roles, municipality, null, null, TestUsers.PASSWORD));
    }

    private static JsonNode grant(KomadoClient client, String role, String function) {
        for (JsonNode item : client.get("/api/access-grants").json().get("items")) {
            if (item.get("role").asText().equals(role) && item.get("function").asText().equals(function)) {
                return item;
            }
        }
        throw new AssertionError("no row for " + role + " " + function);
    }

    private static CurrentUser user(Role role, String municipality) {
        return new CurrentUser("somebody", "だれか", "試験課", Set.of(role), municipality);
    }
}
