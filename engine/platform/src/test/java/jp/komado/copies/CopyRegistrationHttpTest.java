package jp.komado.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.komado.access.CurrentUsers;
import jp.komado.audit.PersonalData;
import jp.komado.copies.CopyDesk.Child;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.Shipments;
import jp.komado.exchange.Shipments.ArrivalState;
import jp.komado.problem.Problem;
import jp.komado.testing.PartnerDesk;
import jp.komado.workflow.Workflow;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑫ Runs of the copy registration, from what changed to the confirmed lists, with real files against the linkage server. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CertifiedPeople.class)
class CopyRegistrationHttpTest {

    @Autowired
    private CopyDesk desk;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private Shipments shipments;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private Workflow workflow;
    @Autowired
    private ManagementService management;
    @Autowired
    private Timeline timeline;
    @Autowired
    private List<PersonalData> rooms;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_is_left() {
        desk.upToDate();
    }

    @Test
    void a_certificate_is_registered_listed_and_confirmed_and_not_sent_again() throws Exception {
        var child = desk.certified();
        var run = desk.run();
        var taken = desk.taken();

        assertThat(taken.records()).singleElement().asString().matches("\\d{15},U," + child.integratedNumber() + "," + child.key()
            + ",1,20261023,20270930,04_37_066,2500,IV,1,0");
        partner.answer(taken, "01", List.of(CopyDesk.fine(taken.records().get(0)).get(0)));
        partner.work();
        desk.goOn(run);
        var page = desk.page(run);
        assertThat(page.at("/run/state").asText()).isEqualTo("ANSWERED");
        assertThat(page.at("/run/counts/registered").asInt()).isEqualTo(1);
        assertThat(page.at("/run/listsDueOn").asText()).isNotEmpty();
        assertThat(page.get("shipments")).hasSize(1);
        assertThat(page.at("/records/0/patientName").asText()).contains("陽翔");
        assertThat(desk.as("worker1").get("/api/work-items?view=ALL&elementId=User_ConfirmCheckLists").json().get("items")).isNotEmpty()
            .allMatch(item -> item.at("/municipality/name").asText().equals("東京都"));
        var list = desk.as("worker1").get("/api/copy-registrations/" + run + "/provision-list");
        assertThat(list.status()).isEqualTo(200);
        assertThat(PdfText.of(list.bytes())).contains("提供状況チェックリスト", child.key(), "陽翔", "新規");
        assertThat(PdfText.of(desk.as("worker1").get("/api/copy-registrations/" + run + "/error-list").bytes()))
            .contains("エラーチェックリスト", "該当する記録はありません");
        var confirmed = desk.complete("worker1", run, "User_ConfirmCheckLists", Map.of("provisionListChecked", true, "errorListChecked", true));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(desk.page(run).at("/run/confirmedBy").asText()).contains("worker1");
        assertThat(timeline.of(child.caseId())).extracting(Timeline.Line::step).contains("⑫");

        assertThat(desk.stateOf(desk.run())).isEqualTo("NOTHING");
    }

    @Test
    void without_a_code_nothing_is_sent_and_the_error_list_says_so_until_the_code_is_there() throws Exception {
        var child = desk.withoutCode();
        var run = desk.run();

        assertThat(desk.itemOf(run, child)).isEqualTo("REGISTER NEW HELD NO_CODE_HERE");
        assertThat(desk.open(run)).containsExactly("User_ConfirmCheckLists");
        var silent = desk.complete("worker1", run, "User_ConfirmCheckLists", Map.of("provisionListChecked", true, "errorListChecked", true));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.json().at("/errors/0/pointer").asText()).isEqualTo("/errorHandling");
        assertThat(PdfText.of(desk.as("worker1").get("/api/copy-registrations/" + run + "/error-list").bytes())).contains(child.key(), "符号");
        assertThat(desk.complete("worker1", run, "User_ConfirmCheckLists",
            Map.of("provisionListChecked", true, "errorListChecked", true, "errorHandling", "符号を取得し直す")).status()).isEqualTo(200);

        desk.giveCode(child);
        var next = desk.run();
        assertThat(desk.itemOf(next, child)).isEqualTo("REGISTER AGAIN PLACED");
    }

    @Test
    void a_protected_child_is_registered_with_no_automatic_answer() {
        var child = desk.certified();
        desk.protect(child);
        desk.run();

        assertThat(desk.taken().records()).singleElement().asString().endsWith(",IV,1,1");
    }

    @Test
    void an_error_stands_on_the_list_and_the_record_goes_again_with_the_next_run() {
        var first = desk.certified();
        var second = desk.certified();
        var run = desk.run();
        desk.answered(run, record -> record.contains(first.key()) ? "TIMEOUT" : "REGISTERED");

        assertThat(desk.itemOf(run, first)).isEqualTo("REGISTER NEW ERROR TIMEOUT");
        assertThat(desk.page(run).get("errors")).hasSize(1);
        var next = desk.run();
        assertThat(desk.itemOf(next, first)).isEqualTo("REGISTER AGAIN PLACED");
        assertThat(desk.itemOf(next, second)).isEmpty();
        desk.answered(next, CopyDesk::result);
        assertThat(desk.stateOf(desk.run())).isEqualTo("NOTHING");
    }

    @Test
    void a_certificate_that_changes_while_its_copy_is_on_the_way_goes_again_with_what_it_says_then() {
        var child = desk.certified();
        var run = desk.run();
        var taken = desk.taken();
        desk.changeCap(child, 5_000);

        var other = desk.run();
        assertThat(desk.itemOf(other, child)).isEmpty();
        partner.answer(taken, "01", CopyDesk.fine(taken.records().get(0)));
        partner.work();
        desk.goOn(run);

        assertThat(registeredCap(child)).isEqualTo("2500");
        var next = desk.run();
        assertThat(desk.itemOf(next, child)).isEqualTo("REGISTER CHANGED PLACED");
        desk.answered(next, CopyDesk::result);
        assertThat(registeredCap(child)).isEqualTo("5000");
    }

    @Test
    void runs_that_are_asked_for_at_the_same_time_never_hold_the_same_record() {
        var child = desk.certified();
        var answers = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(
            () -> desk.as("worker1").post("/api/copy-registrations", Map.of()))).toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(answer -> answer.status()).containsOnlyOnce(201).contains(409);
        var run = UUID.fromString(answers.stream().filter(answer -> answer.status() == 201).findFirst().orElseThrow().json().get("id").asText());
        desk.goOn(run);
        var second = desk.run();
        assertThat(Stream.of(run, second).map(id -> desk.itemOf(id, child))).containsExactly("REGISTER NEW PLACED", "");
        assertThatThrownBy(() -> jdbc.sql("""
            insert into komado.copy_item (id, run_id, position, record_key, operation, reason, state)
            values (gen_random_uuid(), ?, 99, ?, 'DELETE', 'GONE', 'COLLECTED')""").params(second, child.key()).update())
            .hasMessageContaining("copy_item_on_the_way");
    }

    @Test
    void answers_that_are_foreign_wrong_or_repeated_change_nothing() {
        var first = desk.certified();
        var second = desk.certified();
        var run = desk.run();
        var taken = desk.taken();
        var numbers = taken.records().stream().map(record -> record.substring(0, 15)).toList();
        partner.answer(taken, "01", List.of(numbers.get(0) + ",DELETED", "%015d,REGISTERED".formatted(99_999_998)));
        partner.work();

        assertThat(newest().refusals()).extracting(Shipments.Refusal::reason)
            .containsExactlyInAnyOrder("copies.refused.other-operation", "exchange.refusal.unknown");
        partner.answer(taken, "02", List.of(numbers.get(0) + ",VIELLEICHT"));
        partner.work();
        assertThat(newest().state()).isEqualTo(ArrivalState.REFUSED);
        partner.answer(taken, "03", List.of(numbers.get(0) + ",REGISTERED", numbers.get(0) + ",REGISTERED", numbers.get(1) + ",REGISTERED"));
        partner.work();
        partner.answer(taken, "04", List.of(numbers.get(0) + ",REGISTERED"));
        partner.work();
        desk.goOn(run);

        assertThat(Stream.of(first, second).map(child -> desk.itemOf(run, child))).doesNotContain("REGISTER NEW ERROR");
        partner.answer(taken, "05", List.of(numbers.get(0) + ",TIMEOUT"));
        partner.work();
        assertThat(newest().refusals()).extracting(Shipments.Refusal::reason).containsExactly("exchange.refusal.answered-already");
        assertThat(desk.stateOf(run)).isEqualTo("ANSWERED");
    }

    @Test
    void late_answers_are_chased_and_the_last_answer_ends_the_chase() {
        desk.certified();
        var run = desk.run();
        workflow.fireTimer(run, "Timer_CopyReminder");
        desk.goOn(run);
        assertThat(desk.complete("worker1", run, "User_ChaseCopies",
            Map.of("chasedOn", "2026-11-25", "contact", "連携サーバー担当", "result", "UNKNOWN")).status()).isEqualTo(200);
        assertThat(desk.page(run).at("/chases/0/contact").asText()).isEqualTo("連携サーバー担当");

        desk.answered(run, CopyDesk::result);

        assertThat(desk.open(run)).containsExactly("User_ConfirmCheckLists");
    }

    @Test
    void the_week_begins_a_run_by_itself() {
        desk.certified();
        var timer = management.createJobQuery().timers().activityId("Start_WeekCame").active().list();
        assertThat(timer).hasSize(1);

        management.executeJob(timer.get(0).getId());
        management.createJobQuery().messages().activityId("Service_CollectChanges").list().forEach(job -> management.executeJob(job.getId()));

        var run = desk.as("worker1").get("/api/copy-registrations").json().at("/runs/0");
        assertThat(run.get("requestedBy").isNull()).isTrue();
        assertThat(run.get("state").asText()).isEqualTo("ON_THE_WAY");
        desk.answered(UUID.fromString(run.get("id").asText()), CopyDesk::result);
        assertThat(desk.open(UUID.fromString(run.get("id").asText()))).containsExactly("User_ConfirmCheckLists");
    }

    @Test
    void an_export_is_held_against_the_originals_and_what_differs_is_sent_again() {
        var same = desk.certified();
        var different = desk.certified();
        var missing = desk.certified();
        var run = desk.run();
        desk.answered(run, CopyDesk::result);
        jdbc.sql("update komado.registered_copy set registered_on = ?").param(today().minusDays(1)).update();
        var stray = "777777777777777,9999996001,1,20251001,20260930,04_37_066,2500,IV,1,0";
        deliver("copy-export", "2026L0001", List.of(CopyDesk.held(same, 2_500, false), CopyDesk.held(different, 9_999, false), stray));

        var comparison = desk.page(run).get("comparison");
        assertThat(comparison.get("equal").asInt()).isEqualTo(1);
        assertThat(comparison.get("differences")).anySatisfy(difference -> {
            assertThat(difference.get("recordKey").asText()).isEqualTo(different.key());
            assertThat(difference.at("/fields/0").asText()).isEqualTo("capYen");
        }).anySatisfy(difference -> {
            assertThat(difference.get("recordKey").asText()).isEqualTo(missing.key());
            assertThat(difference.get("kind").asText()).isEqualTo("MISSING");
        }).anySatisfy(difference -> assertThat(difference.get("kind").asText()).isEqualTo("ONLY_IN_COPY"));
        var next = desk.run();
        assertThat(desk.itemOf(next, same)).isEmpty();
        assertThat(desk.itemOf(next, different)).isEqualTo("REGISTER DIFFERENT PLACED");
        assertThat(desk.itemOf(next, missing)).isEqualTo("REGISTER DIFFERENT PLACED");
        assertThat(desk.itemOf(next, new Child(null, null, "9999996001", null))).isEqualTo("DELETE DIFFERENT PLACED");
        desk.answered(next, CopyDesk::result);
        assertThat(desk.stateOf(desk.run())).isEqualTo("NOTHING");
    }

    @Test
    void an_export_that_is_cut_short_doubled_known_or_from_the_future_is_refused_as_a_whole() {
        var child = desk.certified();
        var run = desk.run();
        desk.answered(run, CopyDesk::result);
        var line = CopyDesk.held(child, 2_500, false);
        var exports = jdbc.sql("select count(*) from komado.copy_comparison");
        long before = exports.query(Long.class).single();

        deliverRaw("copy-export.20261123.11", CopyDesk.file("copy-export", "2026L0011", today(), List.of(line)).replace("T,1", "T,2"));
        assertThat(newest().problem()).isEqualTo("copies.refused.count");
        deliver("copy-export", "2026L0012", List.of(line, line));
        assertThat(newest().problem()).isEqualTo("copies.refused.twice");
        deliver("copy-export", "2026L0013", List.of(line.replace("2500", "二千五百")));
        assertThat(newest().problem()).isEqualTo("copies.refused.malformed");
        deliver("copy-export", "2026L0014", List.of(line.replace(child.key(), "1000001001")));
        assertThat(newest().problem()).isEqualTo("copies.refused.malformed");
        deliverRaw("copy-export.20261123.15", CopyDesk.file("copy-export", "2026L0015", today().plusDays(1), List.of(line)));
        assertThat(newest().problem()).isEqualTo("copies.refused.future");
        deliverRaw("copy-export.20261123.16", CopyDesk.file("provision-list", "2026L0016", today(), List.of(line)));
        assertThat(newest().problem()).isEqualTo("copies.refused.head");
        assertThat(exports.query(Long.class).single()).isEqualTo(before);
        deliver("copy-export", "2026L0017", List.of(line));
        deliver("copy-export", "2026L0017", List.of(line, CopyDesk.held(desk.certified(), 1, false)));
        assertThat(newest().problem()).isEqualTo("copies.refused.known-export");
    }

    @Test
    void the_copy_of_an_erased_person_is_deleted_at_the_server_and_then_forgotten() {
        var child = desk.certified();
        var run = desk.run();
        var copies = rooms.stream().filter(room -> room.room().equals("copies")).findFirst().orElseThrow();
        assertThatThrownBy(() -> copies.erase(child.personId())).isInstanceOf(Problem.class).hasMessage("copies.problem.on-the-way");
        desk.answered(run, CopyDesk::result);
        assertThat(copies.export(child.personId()).toString()).contains(child.key());
        rooms.stream().filter(room -> List.of("issuance", "copies").contains(room.room())).forEach(room -> room.erase(child.personId()));

        var next = desk.run();
        assertThat(desk.itemOf(next, child)).isEqualTo("DELETE GONE PLACED");
        var taken = desk.taken();
        assertThat(taken.records()).singleElement().asString().endsWith(",D," + child.integratedNumber() + "," + child.key() + ",,,,,,,,");
        partner.answer(taken, "01", CopyDesk.fine(taken.records().get(0)));
        partner.work();
        assertThat(jdbc.sql("select count(*) from komado.copy_item where integrated_number = ?").param(child.integratedNumber())
            .query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from komado.registered_copy where record_key = ?").param(child.key()).query(Long.class).single())
            .isZero();
    }

    @Test
    void only_those_who_may_see_runs_and_only_the_division_begins_them() {
        var run = desk.run();

        for (var user : List.of("payment", "ward-chuo", "analyst", "archivist")) {
            assertThat(desk.as(user).get("/api/copy-registrations").status()).as(user).isEqualTo(403);
            assertThat(desk.as(user).get("/api/copy-registrations/" + run).status()).as(user).isEqualTo(403);
        }
        assertThat(desk.as("head").get("/api/copy-registrations/" + run).status()).isEqualTo(200);
        assertThat(desk.as("head").post("/api/copy-registrations", Map.of()).status()).isEqualTo(403);
        assertThat(desk.as("worker1").get("/api/copy-registrations/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.as("worker1").get("/api/copy-registrations/" + run + "/error-list").status()).isIn(200, 409);
    }

    private Shipments.Arrival newest() {
        return users.runAs("worker1", () -> shipments.arrivals(null)).get(0);
    }

    private void deliver(String kind, String number, List<String> lines) {
        deliverRaw(kind + ".20261123." + number.substring(number.length() - 2), CopyDesk.file(kind, number, today(), lines));
    }

    private void deliverRaw(String name, String content) {
        partner.deliver("linkage", name, content);
        partner.work();
    }

    private String registeredCap(Child child) {
        return jdbc.sql("select split_part(content, ',', 5) from komado.registered_copy where record_key = ?").param(child.key())
            .query(String.class).single();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
