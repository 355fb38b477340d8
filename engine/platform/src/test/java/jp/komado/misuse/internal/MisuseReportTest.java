package jp.komado.misuse.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import jp.komado.access.Role;
import jp.komado.access.UserRegistration;
import jp.komado.access.Users;
import jp.komado.audit.LogSeal;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.misuse.MisuseFinding;
import jp.komado.misuse.MisuseFinding.Kind;
import jp.komado.misuse.MisuseReport;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.TestUsers;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** K6: what a month of the log shows, and that somebody confirms it by name. Each test has a month of its own, long ago. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "komado.audit.misuse.many-looks-at-least=5", "komado.audit.misuse.many-looks-factor=2", "komado.audit.misuse.outside-hours=2",
    "komado.audit.misuse.refusals=2", "komado.audit.misuse.same-person-looks=3", "komado.audit.misuse.same-person-days=2",
    "komado.audit.misuse.searches-without-case=2", "komado.audit.misuse.sign-in-refusals=2", "komado.audit.misuse.cases-without-work=2"})
class MisuseReportTest {

    private static final String PATH = "/api/audit/misuse-reports";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LogSeal.Verdict INTACT = new LogSeal.Verdict(true, true, null);
    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final AtomicInteger USERS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Generation generation;

    @Autowired
    private MonthlySweep sweep;

    @Autowired
    private ReportStore reports;

    @Autowired
    private LogFindings logFindings;

    @Autowired
    private StaffOnDuty staff;

    @Autowired
    private OfficeCalendar calendar;

    @Autowired
    private MisuseProperties properties;

    @Autowired
    private Workflow workflow;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Users users;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final YearMonth month = YearMonth.of(2010, 1).plusMonths(MONTHS.getAndIncrement());

    @Test
    void more_looks_than_twice_the_median_of_the_same_duty_are_found() {
        String usual = user(Role.REVIEWER);
        String other = user(Role.REVIEWER);
        String busy = user(Role.REVIEWER);
        String just = user(Role.BOARD_SECRETARY);
        for (String quiet : List.of(usual, other)) {
            times(3, () -> log(quiet, day(0)).look().add());
        }
        times(7, () -> log(busy, day(0)).look().add());
        times(8, () -> log(just, day(0)).look().add());
        String half = user(Role.BOARD_SECRETARY);
        String alsoHalf = user(Role.BOARD_SECRETARY);
        for (String each : List.of(half, alsoHalf)) {
            times(4, () -> log(each, day(0)).look().add());
        }

        MisuseFinding found = only(Kind.MANY_LOOKS, busy);

        assertThat(found.amount()).isEqualTo(7);
        assertThat(found.expected()).isEqualTo(3);
    }

    @Test
    void looks_at_night_and_on_closed_days_are_found() {
        String late = user(Role.CASE_WORKER);
        String rather = user(Role.CASE_WORKER);
        log(late, day(0).with(LocalTime.of(6, 59, 59))).look().add();
        log(late, day(0).with(LocalTime.of(22, 0))).look().add();
        log(late, closedDay()).look().add();
        log(rather, day(0).with(LocalTime.of(7, 0))).look().add();
        log(rather, day(0).with(LocalTime.of(21, 59, 59))).look().add();
        times(2, () -> log(rather, closedDay()).look().add());

        UUID report = generated();

        assertThat(only(report, Kind.OUTSIDE_HOURS, late).amount()).isEqualTo(3);
        assertThat(reports.find(report).orElseThrow().figures().outsideHours()).isEqualTo(5);
    }

    @Test
    void refused_looks_and_rights_are_found_together() {
        String curious = user(Role.CASE_WORKER);
        String once = user(Role.CASE_WORKER);
        times(2, () -> log(curious, day(0)).look().outcome("REFUSED").add());
        log(curious, day(1)).action("RIGHT_REFUSED").outcome("REFUSED").add();
        times(2, () -> log(once, day(0)).look().outcome("REFUSED").add());

        MisuseFinding found = only(Kind.REFUSALS, curious);

        assertThat(found.amount()).isEqualTo(3);
        assertThat(found.days()).isEqualTo(2);
    }

    @Test
    void each_individual_number_that_was_shown_is_listed_with_its_purpose() {
        String clerk = user(Role.CASE_WORKER);
        UUID key = UUID.randomUUID();
        log(clerk, day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").what("individual-number").purpose("IDENTITY_CHECK").person(key).add();
        log(clerk, day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").outcome("REFUSED").add();
        log("system", day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").add();

        MisuseFinding found = only(Kind.UNMASKED, clerk);

        assertThat(found.logKey()).isEqualTo(key);
        assertThat(found.purpose()).isEqualTo("IDENTITY_CHECK");
        assertThat(found.what()).isEqualTo("individual-number");
        assertThat(found.firstAt()).isEqualTo(day(0).toInstant());
    }

    @Test
    void one_person_looked_at_again_and_again_without_a_change_is_found() {
        UUID known = UUID.randomUUID();
        String neighbour = user(Role.CASE_WORKER);
        String worker = user(Role.CASE_WORKER);
        String once = user(Role.CASE_WORKER);
        String few = user(Role.CASE_WORKER);
        for (String user : List.of(neighbour, worker)) {
            times(2, () -> log(user, day(0)).look().person(known).add());
            times(2, () -> log(user, day(1)).look().person(known).add());
        }
        log(worker, day(1)).action("CHANGE").outcome("DONE").person(known).add();
        times(4, () -> log(once, day(0)).look().person(known).add());
        times(2, () -> log(few, day(0)).look().person(known).add());
        log(few, day(1)).look().person(known).add();

        MisuseFinding found = only(Kind.SAME_PERSON, neighbour);

        assertThat(found.logKey()).isEqualTo(known);
        assertThat(found.amount()).isEqualTo(4);
        assertThat(found.days()).isEqualTo(2);
    }

    @Test
    void searches_after_which_nothing_is_opened_are_found() {
        String browsing = user(Role.CASE_WORKER);
        String working = user(Role.CASE_WORKER);
        times(3, () -> log(browsing, day(0)).look().what("case-list").add());
        log(browsing, day(0).plusMinutes(31)).look().caseId(UUID.randomUUID()).add();
        times(3, () -> log(working, day(0)).look().what("case-list").add());
        log(working, day(0).plusMinutes(30)).look().caseId(UUID.randomUUID()).add();
        times(2, () -> log(working, day(1)).look().what("case-list").add());

        assertThat(only(Kind.SEARCHES, browsing).amount()).isEqualTo(3);
    }

    @Test
    void looks_by_an_id_whose_validity_had_ended_are_found() {
        String gone = user(Role.CASE_WORKER, month.atDay(1), day(0).toLocalDate());
        log(gone, day(0)).look().add();
        log(gone, day(1)).look().add();

        MisuseFinding found = only(Kind.INVALID_ID, gone);

        assertThat(found.amount()).isEqualTo(1);
        assertThat(found.firstAt()).isEqualTo(day(1).toInstant());
    }

    @Test
    void refused_sign_ins_and_every_lock_out_are_found() {
        String clumsy = user(Role.CASE_WORKER);
        String locked = user(Role.CASE_WORKER);
        times(2, () -> log(clumsy, day(0)).action("SIGN_IN_REFUSED").outcome("REFUSED").detail("wrong").add());
        log(locked, day(0)).action("SIGN_IN_REFUSED").outcome("REFUSED").detail("locked").add();
        times(3, () -> log("-", day(0)).action("SIGN_IN_REFUSED").outcome("REFUSED").detail("wrong").add());

        UUID report = generated();

        assertThat(found(report, Kind.SIGN_IN_REFUSALS)).extracting(MisuseFinding::userId).containsExactly("-", locked);
        assertThat(found(report, Kind.REFUSALS)).isEmpty();
    }

    @Test
    void cases_of_which_a_user_had_no_work_are_found() {
        String stranger = user(Role.CASE_WORKER);
        String worker = user(Role.CASE_WORKER);
        String counter = user(Role.CASE_WORKER);
        times(3, () -> log(stranger, day(0)).look().purpose("CASE_WORK").caseId(UUID.randomUUID()).add());
        times(2, () -> log(worker, day(0)).look().purpose("CASE_WORK").caseId(UUID.randomUUID()).add());
        log(worker, day(0)).look().purpose("CASE_WORK").caseId(work("nobodys", worker)).add();
        log(worker, day(0)).look().purpose("CASE_WORK").caseId(work("review", null)).add();
        times(3, () -> log(counter, day(0)).look().purpose("COUNTER").caseId(UUID.randomUUID()).add());

        assertThat(only(Kind.NO_WORK, stranger).amount()).isEqualTo(3);
    }

    @Test
    void a_broken_seal_is_the_first_finding() {
        log(user(Role.CASE_WORKER), day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").add();

        UUID report = generation.generate(month, new LogSeal.Verdict(false, true, 17L)).orElseThrow();

        assertThat(reports.findings(report, 9)).extracting(MisuseFinding::kind).containsExactly(Kind.INTEGRITY, Kind.UNMASKED);
        assertThat(reports.findings(report, 9).get(0).amount()).isEqualTo(17);
        assertThat(reports.find(report).orElseThrow().seal()).isEqualTo(new MisuseReport.MisuseSeal(false, true, 17L));
    }

    @Test
    void a_month_begins_and_ends_at_midnight_in_tokyo() {
        String worker = user(Role.CASE_WORKER);
        OffsetDateTime begin = month.atDay(1).atStartOfDay(TOKYO).toOffsetDateTime();
        OffsetDateTime end = month.plusMonths(1).atDay(1).atStartOfDay(TOKYO).toOffsetDateTime();
        log(worker, begin.minusNanos(1000)).look().right("INDIVIDUAL_NUMBER_SHOW").add();
        log(worker, begin).look().right("INDIVIDUAL_NUMBER_SHOW").add();
        log(worker, end.minusNanos(1000)).look().right("INDIVIDUAL_NUMBER_SHOW").add();
        log(worker, end).look().right("INDIVIDUAL_NUMBER_SHOW").add();

        UUID report = generated();

        assertThat(found(report, Kind.UNMASKED)).extracting(MisuseFinding::firstAt)
            .containsExactly(begin.toInstant(), end.minusNanos(1000).toInstant());
        MisuseReport made = reports.find(report).orElseThrow();
        assertThat(made.figures().entries()).isEqualTo(2);
        assertThat(made.figures().unmaskings()).isEqualTo(2);
        assertThat(made.range().lastEntry() - made.range().firstEntry()).isEqualTo(1);
        MONTHS.incrementAndGet();
    }

    @Test
    void a_month_has_one_report_even_if_two_nodes_make_it_at_once() throws Exception {
        log(user(Role.CASE_WORKER), day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").add();

        List<Boolean> made = atOnce(() -> generation.generate(month, INTACT).isPresent());

        assertThat(made).containsExactlyInAnyOrder(true, false);
        assertThat(generation.generate(month, INTACT)).isEmpty();
        assertThat(reports.all()).filteredOn(report -> report.month().equals(month)).singleElement()
            .satisfies(report -> assertThat(report.findings()).isEqualTo(1));
    }

    @Test
    void a_past_month_that_is_missing_is_made_up_for_and_the_present_one_is_not_touched() {
        log(user(Role.CASE_WORKER), day(0)).look().add();
        YearMonth next = month.plusMonths(1);
        MONTHS.incrementAndGet();

        assertThat(sweep.missing(next)).contains(month).doesNotContain(next);
        generated();
        assertThat(sweep.missing(next)).doesNotContain(month);
    }

    @Test
    void a_report_is_work_of_the_security_officer_and_confirming_it_ends_the_work() {
        log(user(Role.CASE_WORKER), day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").add();
        UUID report = generated();
        goOn(report);
        KomadoClient security = KomadoClient.signedIn(port, "security");
        WorkItem item = workItems.openOf(report).get(0);

        assertThat(item.queue()).isEqualTo("misuse");
        assertThat(item.dueDate()).isEqualTo(reports.find(report).orElseThrow().dueOn());
        assertThat(security.get("/api/work-items/" + item.id()).status()).isEqualTo(200);
        Answer read = security.get(PATH + "/" + report);
        Answer silent = security.post(PATH + "/" + report + "/confirmation", Map.of("comment", " "), read.etag());
        Answer done = security.post(PATH + "/" + report + "/confirmation", Map.of("comment", "上司に確かめた"), read.etag());

        assertThat(read.json().get("findings")).hasSize(1);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.json().get("errors").get(0).get("pointer").asText()).isEqualTo("/comment");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("report").get("state").asText()).isEqualTo("CONFIRMED");
        assertThat(done.json().get("report").get("confirmedByName").asText()).isEqualTo("職員 security");
        assertThat(done.json().get("report").get("comment").asText()).isEqualTo("上司に確かめた");
        assertThat(workItems.openOf(report)).isEmpty();
        assertThat(security.post(PATH + "/" + report + "/confirmation", Map.of("comment", "x"), read.etag()).status()).isEqualTo(412);
        assertThat(security.post(PATH + "/" + report + "/confirmation", Map.of("comment", "x"), done.etag()).status()).isEqualTo(409);
        assertThat(security.post(PATH + "/" + report + "/confirmation", Map.of("comment", "x")).status()).isEqualTo(428);
    }

    @Test
    void a_report_without_findings_is_confirmed_from_the_work_list_without_a_comment() {
        UUID report = generated();
        goOn(report);
        WorkItem item = workItems.openOf(report).get(0);

        Answer done = KomadoClient.signedIn(port, "security")
            .post("/api/work-items/" + item.id() + "/complete", Map.of("checked", true), "\"" + item.version() + "\"");

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(reports.find(report).orElseThrow().confirmedBy()).isEqualTo("security");
    }

    @Test
    void of_two_officers_who_confirm_at_once_one_does() throws Exception {
        UUID report = generated();
        goOn(report);
        String second = currentUser(Role.SECURITY_OFFICER);
        List<KomadoClient> officers = List.of(KomadoClient.signedIn(port, "security"), KomadoClient.signedIn(port, second));
        AtomicInteger next = new AtomicInteger();

        List<Integer> answers = atOnce(() ->
            officers.get(next.getAndIncrement()).post(PATH + "/" + report + "/confirmation", Map.of(), "\"0\"").status());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).filteredOn(status -> status != 200).singleElement().isIn(409, 412);
        assertThat(reports.find(report).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void nobody_confirms_a_report_about_themselves() {
        log("security", day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").add();
        UUID report = generated();
        goOn(report);

        Answer own = KomadoClient.signedIn(port, "security").post(PATH + "/" + report + "/confirmation", Map.of("comment", "x"), "\"0\"");

        assertThat(own.status()).isEqualTo(403);
        assertThat(reports.find(report).orElseThrow().state()).isEqualTo(MisuseReport.State.OPEN);
    }

    @Test
    void what_is_not_confirmed_in_time_is_overdue_work() {
        Clock then = Clock.fixed(Instant.parse("2024-05-01T00:00:00Z"), TOKYO);
        Generation made = new Generation(reports, logFindings, staff, calendar, workflow, properties, then);
        UUID report = transaction.execute(status -> made.generate(month, INTACT)).orElseThrow();
        goOn(report);
        KomadoClient security = KomadoClient.signedIn(port, "security");

        var row = StreamSupport.stream(security.get("/api/work-items?view=GROUP&limit=100").json().get("items").spliterator(), false)
            .filter(item -> item.get("caseId").asText().equals(report.toString())).findFirst().orElseThrow();

        assertThat(row.get("dueDate").asText()).isEqualTo("2024-05-17");
        assertThat(row.get("overdueOfficeDays").asInt()).isPositive();
        assertThat(row.get("title").asText()).isEqualTo("誤用点検報告を確認する");
        assertThat(security.get(PATH + "/" + report).json().get("report").get("overdue").asBoolean()).isTrue();
    }

    @Test
    void the_chief_reads_and_does_not_confirm_and_to_everybody_else_there_is_nothing() {
        UUID report = generated();
        goOn(report);
        WorkItem item = workItems.openOf(report).get(0);
        KomadoClient chief = KomadoClient.signedIn(port, "chief");

        assertThat(chief.get(PATH).status()).isEqualTo(200);
        assertThat(chief.get(PATH + "/" + report).status()).isEqualTo(200);
        assertThat(chief.post(PATH + "/" + report + "/confirmation", Map.of(), "\"0\"").status()).isEqualTo(403);
        assertThat(chief.post("/api/work-items/" + item.id() + "/complete", Map.of("checked", true), "\"" + item.version() + "\"").status())
            .isEqualTo(403);
        for (String user : List.of("worker1", "manager", "operator", "ward-chuo")) {
            KomadoClient client = KomadoClient.signedIn(port, user);
            assertThat(client.get(PATH).status()).as(user).isEqualTo(404);
            assertThat(client.get(PATH + "/" + report).status()).as(user).isEqualTo(404);
            assertThat(client.post(PATH + "/" + report + "/confirmation", Map.of(), "\"0\"").status()).as(user).isEqualTo(404);
            assertThat(client.get("/api/work-items/" + item.id()).status()).as(user).isEqualTo(403);
        }
        assertThat(KomadoClient.visitor(port).get(PATH).status()).isEqualTo(401);
        assertThat(chief.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void a_confirmed_report_and_its_findings_stand() {
        log(user(Role.CASE_WORKER), day(0)).look().right("INDIVIDUAL_NUMBER_SHOW").add();
        UUID report = generated();

        assertThatThrownBy(() -> jdbc.sql("update komado.misuse_report set looks = 0 where id = ?").param(report).update())
            .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from komado.misuse_finding where report_id = ?").param(report).update())
            .isInstanceOf(DataAccessException.class);
        assertThat(reports.confirm(report, "security", "x", Instant.EPOCH)).isTrue();
        assertThat(reports.confirm(report, "security", "y", Instant.EPOCH)).isFalse();
        assertThatThrownBy(() -> jdbc.sql("update komado.misuse_report set comment = 'z' where id = ?").param(report).update())
            .isInstanceOf(DataAccessException.class);
    }

    private UUID generated() {
        return generation.generate(month, INTACT).orElseThrow();
    }

    private List<MisuseFinding> found(UUID report, Kind kind) {
        return reports.findings(report, 100).stream().filter(finding -> finding.kind() == kind).toList();
    }

    private MisuseFinding only(Kind kind, String user) {
        return only(generated(), kind, user);
    }

    private MisuseFinding only(UUID report, Kind kind, String user) {
        List<MisuseFinding> found = found(report, kind);
        assertThat(found).extracting(MisuseFinding::userId).containsExactly(user);
        return found.get(0);
    }

    private void goOn(UUID report) {
        while (workflow.runJobs(report) > 0) {
            // the start is a job
        }
    }

    /** Ten o'clock on an office day of the month. */
    private OffsetDateTime day(int number) {
        LocalDate day = calendar.plusOfficeDays(calendar.plusOfficeDays(month.atDay(10), 0), number);
        return day.atTime(10, 0).atZone(TOKYO).toOffsetDateTime();
    }

    private OffsetDateTime closedDay() {
        return month.atDay(1).datesUntil(month.atEndOfMonth()).filter(day -> !calendar.isOfficeDay(day)).findFirst().orElseThrow()
            .atTime(10, 0).atZone(TOKYO).toOffsetDateTime();
    }

    private String user(Role role) {
        return user(role, month.atDay(1), null);
    }

    private String currentUser(Role role) {
        return user(role, null, null);
    }

    private String user(Role role, LocalDate from, LocalDate to) {
        String id = "misuse-" + USERS.incrementAndGet();
        users.register(new UserRegistration(id, "職員 " + id, "試験課", Set.of(role), null, from, to, TestUsers.PASSWORD));
        return id;
    }

    private UUID work(String queue, String assignee) {
        UUID caseId = UUID.randomUUID();
        jdbc.sql("""
            insert into komado.work_item (id, case_id, process_key, element_id, name, queue, priority, due_date, channel, kind, municipality_code,
                assignee, created_at, changed_at, change)
            values (?, ?, 'certification', 'User_X', 'x', ?, 1, current_date, 'PAPER', 'NEW', '130001', ?, now(), now(), 'CREATED')""")
            .param(1, UUID.randomUUID().toString()).param(2, caseId).param(3, queue).param(4, assignee, Types.VARCHAR).update();
        return caseId;
    }

    private Row log(String user, OffsetDateTime at) {
        return new Row(user, at);
    }

    private static void times(int count, Runnable work) {
        for (int i = 0; i < count; i++) {
            work.run();
        }
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        var hands = Executors.newFixedThreadPool(2);
        try {
            var one = hands.submit(work);
            var two = hands.submit(work);
            return List.of(one.get(), two.get());
        } finally {
            hands.shutdownNow();
        }
    }

    /** One row of the log, written as the log writes it. */
    private final class Row {

        private final String user;
        private final OffsetDateTime at;
        private String action = "LOOK";
        private String outcome = "SHOWN";
        private String right = "CASE_READ";
        private String what = "dossier";
        private String purpose = "SUPERVISION";
        private String detail = "";
        private UUID caseId;
        private UUID person;

        private Row(String user, OffsetDateTime at) {
            this.user = user;
            this.at = at;
        }

        Row look() {
            return action("LOOK");
        }

        Row action(String value) {
            action = value;
            return this;
        }

        Row outcome(String value) {
            outcome = value;
            return this;
        }

        Row right(String value) {
            right = value;
            return this;
        }

        Row what(String value) {
            what = value;
            return this;
        }

        Row purpose(String value) {
            purpose = value;
            return this;
        }

        Row detail(String value) {
            detail = value;
            return this;
        }

        Row caseId(UUID value) {
            caseId = value;
            return this;
        }

        Row person(UUID value) {
            person = value;
            return this;
        }

        void add() {
            jdbc.sql("""
                insert into komado.audit_entry (at, user_id, action, right_name, what, purpose, case_id, person_keys, outcome, detail)
                values (:at, :user, :action, :right, :what, :purpose, :case, cast(:persons as uuid[]), :outcome, :detail)""")
                .param("at", at).param("user", user).param("action", action).param("right", right).param("what", what)
                .param("purpose", purpose).param("case", caseId, Types.OTHER).param("persons", person == null ? "{}" : "{" + person + "}")
                .param("outcome", outcome).param("detail", detail).update();
        }
    }
}
