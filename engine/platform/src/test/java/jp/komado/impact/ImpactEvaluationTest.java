package jp.komado.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.komado.access.CurrentUsers;
import jp.komado.cap.AssistanceFact;
import jp.komado.cap.AssistanceFacts;
import jp.komado.cap.CapDifference;
import jp.komado.cap.CapNotComputable;
import jp.komado.cap.Caps;
import jp.komado.cap.DeidentifiedCase;
import jp.komado.cap.DeidentifiedCases;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxFacts;
import jp.komado.cap.TaxStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.InsuranceKind;
import jp.komado.dossier.SpecialCircumstances;
import jp.komado.impact.ImpactEvaluation.State;
import jp.komado.rules.DecisionDrafts;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The room on a real database of its own, two cases at a time. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"komado.impact.chunk=2", "komado.impact.unknown-versions-wait=PT0S"})
class ImpactEvaluationTest {

    private static final String IN_FORCE = "2025-07-01-r2";

    @Autowired
    private AssessedFamilies families;
    @Autowired
    private ImpactEvaluations evaluations;
    @Autowired
    private ImpactWork work;
    @Autowired
    private Caps caps;
    @Autowired
    private DeidentifiedCases cases;
    @Autowired
    private Applications applications;
    @Autowired
    private TaxFacts taxFacts;
    @Autowired
    private AssistanceFacts assistance;
    @Autowired
    private Decisions decisions;
    @Autowired
    private DecisionDrafts drafts;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private JdbcTemplate database;
    @Value("${spring.datasource.url}")
    private String url;
    @LocalServerPort
    private int port;

    private final List<UUID> drafted = new ArrayList<>();
    private List<AssessedFamilies.Family> onFile;

    @BeforeEach
    void seven_families_with_a_cap_and_one_without() {
        database.update("delete from komado.certificate");
        database.update("delete from komado.impact_generation");
        onFile = new ArrayList<>(List.of(families.assessed(0), families.assessed(70_999), families.assessed(71_000), families.assessed(71_500),
            families.assessed(251_000)));
        var assisted = families.applied(InsuranceKind.PUBLIC_ASSISTANCE, LocalDate.of(2008, 5, 1),
            new SpecialCircumstances(true, "重症", false, false, true));
        caps.assess(assisted.caseId());
        onFile.add(assisted);
        var contradicted = families.assessed(71_200);
        families.undeclared(contradicted);
        onFile.add(contradicted);
        families.applied(InsuranceKind.NHI, LocalDate.of(2015, 1, 1), SpecialCircumstances.none());
    }

    @AfterEach
    void drafts_are_taken_back() throws SQLException {
        owner("alter table komado.impact_evaluation drop constraint if exists fault");
        work.run();
        drafted.forEach(id -> {
            var version = decisions.versions().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
            if (version.status() != DecisionVersion.Status.WITHDRAWN) {
                users.runAs("head", () -> users.runAs(version.status() == DecisionVersion.Status.IN_FORCE ? "head" : "analyst",
                    () -> drafts.withdraw(id, version.lock(), "試験の終わり")));
            }
        });
    }

    @Test
    void every_case_comes_out_of_the_store_as_it_does_by_its_number() {
        var draft = draft("2025-08-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)");

        var result = evaluated(List.of(draft));

        var differences = onFile.stream().map(family -> caps.recalculate(family.caseId(), decisions.asIf(Set.of(draft))).orElseThrow()).toList();
        assertThat(result.cases()).isEqualTo(differences.size());
        for (var kind : List.of(ImpactKind.SAME, ImpactKind.HIGHER, ImpactKind.LOWER)) {
            var those = differences.stream().filter(difference -> difference.kind() == CapDifference.Kind.valueOf(kind.name())).toList();
            assertThat(of(result, kind)).isEqualTo(new ImpactResult.KindFigures(kind, those.size(),
                those.stream().mapToLong(difference -> difference.before().monthlyCapYen()).sum(),
                those.stream().mapToLong(difference -> difference.after().monthlyCapYen()).sum()));
        }
        assertThat(differences).filteredOn(difference -> difference.kind() == CapDifference.Kind.NEWLY_FAILING)
            .hasSize(of(result, ImpactKind.NEWLY_FAILING).cases() + of(result, ImpactKind.FAILING_ANYWAY).cases());
    }

    @Test
    void households_of_all_kinds_on_file_come_out_without_their_people_as_they_do_with_them() {
        var nhi = families.applied(InsuranceKind.NHI, LocalDate.of(2012, 1, 1), new SpecialCircumstances(false, null, false, true, false));
        families.pays(nhi, 90_000);
        taxFacts.record(nhi.caseId(), nhi.mother(), TaxFact.of(2026, TaxStatus.EXEMPT, Origin.PAPER, LocalDate.of(2026, 10, 1)));
        var chosen = families.applied(InsuranceKind.EMPLOYEE, LocalDate.of(2012, 1, 1), SpecialCircumstances.none());
        families.undeclared(chosen);
        database.update("""
            insert into komado.cap_tier_choice (id, case_id, patient_id, reason, chosen_by, chosen_name, chosen_at)
            values (gen_random_uuid(), ?, ?, '期限までに申告がなかった', 'worker1', '職員', now())""", chosen.caseId(), chosen.child());
        var answered = families.assessed(300_000);
        boardSays(answered, true, true, 2);
        boardSays(answered, true, false, 1);
        assistance.record(onFile.get(1).caseId(), onFile.get(1).father(), new AssistanceFact(AssistanceFact.Benefit.RETURNEE_SUPPORT, true,
            Origin.PAPER,
            LocalDate.of(2026, 10, 1), null));
        var exempt = families.applied(InsuranceKind.EMPLOYEE, LocalDate.of(2012, 1, 1), SpecialCircumstances.none());
        taxFacts.record(exempt.caseId(), exempt.father(), TaxFact.of(2026, TaxStatus.EXEMPT, Origin.PAPER, LocalDate.of(2026, 10, 1)));
        taxFacts.record(exempt.caseId(), exempt.mother(), new TaxFact(2026, TaxStatus.EXEMPT, 0, 0, 700_000L, 109_001L, 0L, 0, 0, false, Origin.PAPER,
            LocalDate.of(2026, 10, 1)));
        for (var family : List.of(nhi, chosen, answered, exempt)) {
            caps.assess(family.caseId());
        }
        onFile.addAll(List.of(nhi, chosen, answered, exempt));

        for (var family : onFile) {
            var difference = caps.recalculate(family.caseId()).orElseThrow();
            var stripped = cases.of(List.of(family.caseId()));
            assertThat(stripped).singleElement().satisfies(one -> {
                assertThat(one.decided()).isEqualTo(new DeidentifiedCase.Decided(difference.before().monthlyCapYen(), difference.before().tier()));
                if (difference.after() == null) {
                    assertThatExceptionOfType(CapNotComputable.class).isThrownBy(() -> cases.compute(one, decisions))
                        .satisfies(missing -> assertThat(missing.reasons()).extracting(CapNotComputable.Reason::code)
                            .isEqualTo(difference.missing().stream().map(CapNotComputable.Reason::code).toList()));
                } else {
                    assertThat(cases.compute(one, decisions)).usingRecursiveComparison().comparingOnlyFields("monthlyCapYen", "tier", "severe",
                        "lifeSupport",
                        "hemophilia", "applicationMonth", "taxYear", "incomeLevyTotalYen").isEqualTo(difference.after());
                }
            });
        }
        assertThat(cases.compute(cases.of(List.of(answered.caseId())).get(0),
            decisions).lifeSupport()).as("the newest answer of the board").isFalse();
        assertThat(applications.capFacts(onFile.stream().map(AssessedFamilies.Family::caseId).toList())).allSatisfy((id, facts) ->
            assertThat(facts).isEqualTo(applications.capFacts(id)));
        assertThat(cases.of(List.of(UUID.randomUUID()))).isEmpty();
    }

    private void boardSays(AssessedFamilies.Family family, boolean severe, boolean lifeSupport, int hoursAgo) {
        database.update("""
            insert into komado.board_reply (id, case_id, consulted_on, replied_on, reply_number, result, severe, life_support, registered_at,
              registered_by)
            values (gen_random_uuid(), ?, '2026-11-21', '2026-11-22', 'R', 'SUITABLE', ?, ?, now() - make_interval(hours => ?), 'board')""",
            family.caseId(), severe, lifeSupport, hoursAgo);
    }

    @Test
    void a_draft_that_moves_a_threshold_is_told_by_direction_tier_insurance_and_age() {
        var draft = draft("2025-09-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)");

        var result = evaluated(List.of(draft));

        assertThat(result.byKind()).extracting(ImpactResult.KindFigures::kind, ImpactResult.KindFigures::cases, ImpactResult.KindFigures::beforeYen,
            ImpactResult.KindFigures::afterYen)
            .containsExactly(tuple(ImpactKind.SAME, 5, 35_000L, 35_000L), tuple(ImpactKind.LOWER, 1, 10_000L, 5_000L),
                tuple(ImpactKind.FAILING_ANYWAY, 1, 10_000L, 0L));
        assertThat(result.byTier()).contains(new ImpactResult.TierFigures("V", "IV", ImpactKind.LOWER, 1, 10_000, 5_000),
            new ImpactResult.TierFigures("V", null, ImpactKind.FAILING_ANYWAY, 1, 10_000, 0));
        assertThat(result.byInsurance()).contains(new ImpactResult.GroupFigures("PUBLIC_ASSISTANCE", ImpactKind.SAME, 1, 0, 0));
        assertThat(result.byAge()).extracting(ImpactResult.GroupFigures::group).containsOnly("6-11", "12-17");
        assertThat(result.reasons()).containsExactly(new ImpactResult.ReasonFigures(ImpactKind.FAILING_ANYWAY, "UNDECLARED", 1));
        assertThat(result).extracting(ImpactResult::cases, ImpactResult::reached, ImpactResult::differentToday, ImpactResult::beforeYen,
            ImpactResult::afterYen, ImpactResult::notComputedBeforeYen).containsExactly(7, 7, 1, 45_000L, 40_000L, 10_000L);
    }

    @Test
    void a_case_with_a_certificate_and_no_cap_is_told_as_left_out() {
        assertThat(done(request(List.of(), null)).leftOut()).isEqualTo(1);
    }

    @Test
    void a_version_that_begins_next_year_is_computed_as_if_everybody_applied_then() {
        var draft = draft("2027-07-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)");

        var evaluation = done(request(List.of(draft), null));

        assertThat(evaluation.applicationMonth()).isEqualTo(YearMonth.of(2027, 7));
        var result = result(evaluation);
        assertThat(result.reached()).isEqualTo(7);
        assertThat(of(result, ImpactKind.LOWER).cases()).isEqualTo(1);
        assertThat(of(result, ImpactKind.SAME).cases()).isEqualTo(5);
        assertThat(result(done(request(List.of(draft), YearMonth.of(2026, 11)))).reached()).isZero();
    }

    @Test
    void rows_that_the_draft_forgot_are_newly_failing_with_the_name_of_the_decision_and_stop_nothing() {
        var draft = draft("2025-10-01", "[71000..251000)", "[71000..71001)");

        var result = evaluated(List.of(draft));

        assertThat(of(result, ImpactKind.NEWLY_FAILING)).isEqualTo(new ImpactResult.KindFigures(ImpactKind.NEWLY_FAILING, 1, 10_000, 0));
        assertThat(result.reasons()).contains(new ImpactResult.ReasonFigures(ImpactKind.NEWLY_FAILING, "NO_RULE income-tier", 1));
        assertThat(of(result, ImpactKind.SAME).cases()).isEqualTo(5);
    }

    @Test
    void the_store_holds_nothing_that_leads_to_a_family_and_the_log_says_once_that_everybody_was_read() {
        int before = logged("impact-store");

        evaluated(List.of());

        var store = database.queryForList("select c::text from komado.impact_case c", String.class);
        var book = database.queryForList("select g::text from komado.impact_generation g"
            + " union all select short_context from komado.batch_step_execution_context", String.class);
        assertThat(store).hasSize(7);
        for (var family : onFile) {
            for (var id : List.of(family.caseId(), family.child(), family.mother(), family.father())) {
                assertThat(store).noneMatch(row -> row.contains(id.toString()));
                assertThat(book).noneMatch(row -> row.contains(id.toString()));
            }
        }
        assertThat(store).noneMatch(row -> row.contains("試算") || row.contains("MOTHER") || row.contains("2019-05") || row.contains("131024"));
        assertThat(store).allSatisfy(row -> assertThat(row.split("3000000", -1).length).as("income of the father, who does not apply").isEqualTo(1));
        assertThat(database.queryForObject("select count(*) from komado.impact_intake", Integer.class)).isZero();
        assertThat(logged("impact-store")).isEqualTo(before + 1);
        evaluated(List.of());
        assertThat(logged("impact-store")).as("a fresh store is used again").isEqualTo(before + 1);
    }

    @Test
    void an_old_store_is_filled_anew_and_an_unneeded_one_thrown_away() {
        evaluated(List.of());
        database.update("update komado.impact_generation set ready_at = ready_at - interval '2 days'");
        families.assessed(100);

        assertThat(evaluated(List.of()).cases()).isEqualTo(8);
        assertThat(database.queryForObject("select count(*) from komado.impact_generation", Integer.class)).isEqualTo(1);

        database.update("update komado.impact_generation set ready_at = ready_at - interval '2 days'");
        work.run();
        assertThat(database.queryForObject("select count(*) from komado.impact_case", Integer.class)).isZero();
    }

    @Test
    void a_filling_that_stopped_goes_on_where_it_was() throws SQLException {
        owner("alter table komado.impact_generation add constraint fault check (cases < 5)");
        var stopped = request(List.of(), null);
        work.run();
        assertThat(find(stopped).state()).isEqualTo(State.RUNNING);
        assertThat(database.queryForObject("select cases from komado.impact_generation where state = 'FILLING'", Integer.class)).isBetween(2, 4);
        owner("alter table komado.impact_generation drop constraint fault");

        var evaluation = done(stopped);

        assertThat(evaluation.total()).isEqualTo(7);
        assertThat(evaluation.leftOut()).isEqualTo(1);
        assertThat(database.queryForObject("select count(*) from komado.impact_case", Integer.class)).isEqualTo(7);
    }

    @Test
    void an_evaluation_that_stopped_in_the_middle_ends_as_if_it_had_not_whatever_was_put_into_force_meanwhile() throws SQLException {
        var draft = draft("2025-12-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)");
        var uninterrupted = result(done(request(List.of(draft), null)));
        var evaluation = request(List.of(draft), null);
        stopsInTheMiddle(evaluation);
        var corrected = draft("2026-01-01", "[0..71000)", "[0..251000)", "[71000..251000)", "[251000..251001)", "&gt;= 251000", "&gt;= 251001");
        inForce(corrected);
        owner("alter table komado.impact_evaluation drop constraint fault");

        assertThat(result(done(evaluation))).isEqualTo(uninterrupted);
        assertThat(evaluated(List.of(draft))).isNotEqualTo(uninterrupted);
    }

    @Test
    void a_draft_that_is_reworded_in_the_middle_ends_the_evaluation_with_a_message() throws SQLException {
        var draft = draft("2026-02-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)");
        var evaluation = request(List.of(draft), null);
        stopsInTheMiddle(evaluation);
        users.runAs("analyst", () -> drafts.reword(draft, 0, model("2026-02-01", "[0..71000)", "[0..71400)", "[71000..251000)", "[71400..251000)")));
        owner("alter table komado.impact_evaluation drop constraint fault");

        work.run();

        assertThat(find(evaluation).failure()).isEqualTo("version-reworded");
        var answer = KomadoClient.signedIn(port, "analyst").get("/api/impact-evaluations/" + evaluation);
        assertThat(answer.json().path("failure").asText()).contains("下書きが書き換えられました");
        assertThat(answer.json().has("result")).isFalse();
    }

    @Test
    void an_evaluation_that_stops_again_and_again_makes_room_for_the_next() throws SQLException {
        var evaluation = request(List.of(), null);
        stopsInTheMiddle(evaluation);
        var next = request(List.of(), null);
        for (int i = 0; i < 5; i++) {
            work.run();
        }
        owner("alter table komado.impact_evaluation drop constraint fault");

        assertThat(find(evaluation).failure()).isEqualTo("unexpected");
        assertThat(done(next).done()).isEqualTo(7);
    }

    @Test
    void two_analysts_and_two_nodes_at_once_get_each_case_once() {
        var first = request(List.of(), null);
        var second = request(List.of(draft("2026-03-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)")), null);

        CompletableFuture.allOf(CompletableFuture.runAsync(work::run), CompletableFuture.runAsync(work::run)).join();
        work.run();

        assertThat(List.of(find(first), find(second))).allSatisfy(evaluation -> {
            assertThat(evaluation.state()).isEqualTo(State.DONE);
            assertThat(result(evaluation).cases()).isEqualTo(7);
        });
    }

    @Test
    void an_analyst_asks_reads_and_exports_over_http_and_the_file_hides_what_is_small() {
        var draft = draft("2026-04-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)");
        for (int i = 0; i < 12; i++) {
            families.assessed(10_000);
        }
        var analyst = KomadoClient.signedIn(port, "analyst");
        int exports = logged("impact-export");

        var asked = analyst.post("/api/impact-evaluations", Map.of("versionIds", List.of(draft)));

        assertThat(asked.status()).isEqualTo(201);
        var path = asked.header("Location");
        assertThat(asked.json().path("state").asText()).isEqualTo("QUEUED");
        var early = analyst.get(path + "/export");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("試算が終わっていません");
        work.run();
        var read = analyst.get(path).json();
        assertThat(read.path("state").asText()).isEqualTo("DONE");
        assertThat(read.path("done").asInt()).isEqualTo(19);
        assertThat(read.path("result").path("byKind").get(1).path("cases").asInt()).isEqualTo(1);
        assertThat(read.path("result").path("reasons").get(0).path("message").asText()).isEqualTo("所得が申告されていない");
        assertThat(read.path("versions")).anySatisfy(version -> assertThat(version.path("versionTag").asText()).isEqualTo(IN_FORCE));

        var file = analyst.get(path + "/export");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.body()).startsWith("\uFEFF\"表\"").contains("\"全体\",\"計\",\"\",\"\",\"19\"", "\"増減\",\"計\",\"\",\"下がる\",\"秘匿\",\"秘匿\",\"秘匿\"",
            "10件未満");
        assertThat(file.body().lines().filter(line -> !line.contains("条件")).map(line -> line.split("\",\"")[4]))
            .noneMatch(count -> count.matches("[1-9]"));
        assertThat(logged("impact-export")).isEqualTo(exports + 1);
        assertThat(analyst.speaking("en").get(path + "/export").body()).contains("withheld", "newly failing");
    }

    @Test
    void wrong_versions_and_months_are_named_field_by_field_and_others_have_no_right() {
        var analyst = KomadoClient.signedIn(port, "analyst");
        var withdrawn = draft("2026-05-01", "[0..71000)", "[0..71300)", "[71000..251000)", "[71300..251000)");
        users.runAs("analyst", () -> drafts.withdraw(withdrawn, 0, "やめた"));
        var other = decisions.versions().stream().filter(version -> version.name().equals("meal-charge")).findFirst().orElseThrow().id();

        var wrong = analyst.post("/api/impact-evaluations", Map.of("versionIds", List.of(UUID.randomUUID(), withdrawn, other)));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("/versionIds/0", "登録されていません", "/versionIds/1", "取り下げられた版", "/versionIds/2", "自己負担上限額の判定表");
        assertThat(analyst.post("/api/impact-evaluations", Map.of("versionIds", List.of(), "applicationMonth", "2099-01")).body())
            .contains("/applicationMonth", "申請月は");
        assertThat(analyst.post("/api/impact-evaluations", Map.of("versionIds", List.of(), "applicationMonth", "2027-13")).status()).isIn(400, 422);
        assertThat(analyst.post("/api/impact-evaluations", Map.of()).status()).isEqualTo(422);
        assertThat(analyst.get("/api/impact-evaluations/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(analyst.get("/api/impact-evaluations?limit=0").status()).isIn(400, 422);
        for (var user : List.of("worker1", "head", "ward-chuo", "payment")) {
            var client = KomadoClient.signedIn(port, user);
            int refusals = refusals(user);
            assertThat(client.post("/api/impact-evaluations", Map.of("versionIds", List.of())).status()).as(user).isEqualTo(403);
            assertThat(client.get("/api/impact-evaluations").status()).as(user).isEqualTo(403);
            assertThat(refusals(user)).isEqualTo(refusals + 2);
        }
    }

    @Test
    void the_list_goes_on_where_a_page_ended() {
        var first = request(List.of(), null);
        var second = request(List.of(), null);
        var third = request(List.of(), null);
        var analyst = KomadoClient.signedIn(port, "analyst");

        var page = analyst.get("/api/impact-evaluations?limit=2").json();
        var rest = analyst.get("/api/impact-evaluations?limit=2&cursor=" + page.path("nextCursor").asText()).json();

        assertThat(page.path("items")).extracting(item -> item.path("id").asText()).containsExactly(third.toString(), second.toString());
        assertThat(rest.path("items").get(0).path("id").asText()).isEqualTo(first.toString());
        assertThat(page.path("items").get(0).has("result")).isFalse();
    }

    private void stopsInTheMiddle(UUID evaluation) throws SQLException {
        owner("alter table komado.impact_evaluation add constraint fault check (done < 5 or state = 'DONE') not valid");
        work.run();
        assertThat(find(evaluation).state()).isEqualTo(State.RUNNING);
        assertThat(find(evaluation).done()).isEqualTo(4);
    }

    private UUID draft(String tag, String... changes) {
        var id = users.runAs("analyst", () -> drafts.draft(model(tag, changes))).id();
        drafted.add(id);
        return id;
    }

    private String model(String tag, String... changes) {
        var xml = decisions.model("cap", IN_FORCE).orElseThrow().replace(IN_FORCE, tag + "-office").replace("value=\"2025-07-01\"", "value=\"" + tag + "\"");
        for (int i = 0; i < changes.length; i += 2) {
            xml = xml.replace(changes[i], changes[i + 1]);
        }
        return xml;
    }

    private void inForce(UUID draft) {
        var approved = users.runAs("head", () -> drafts.approve(draft, 0));
        users.runAs("analyst", () -> drafts.putIntoForce(draft, approved.lock()));
    }

    private UUID request(List<UUID> versions, YearMonth month) {
        return users.runAs("analyst", () -> evaluations.request(versions, month)).id();
    }

    private ImpactEvaluation done(UUID id) {
        work.run();
        assertThat(find(id).state()).isEqualTo(State.DONE);
        return find(id);
    }

    private ImpactResult evaluated(List<UUID> versions) {
        return result(done(request(versions, null)));
    }

    private ImpactEvaluation find(UUID id) {
        return users.runAs("analyst", () -> evaluations.find(id));
    }

    private ImpactResult result(ImpactEvaluation evaluation) {
        return users.runAs("analyst", () -> evaluations.result(evaluation)).orElseThrow();
    }

    private static ImpactResult.KindFigures of(ImpactResult result, ImpactKind kind) {
        return result.byKind().stream().filter(line -> line.kind() == kind).findFirst().orElse(new ImpactResult.KindFigures(kind, 0, 0, 0));
    }

    private int logged(String what) {
        return database.queryForObject("select count(*) from komado.audit_entry where what = ?", Integer.class, what);
    }

    private int refusals(String user) {
        return database.queryForObject("select count(*) from komado.audit_entry where user_id = ? and outcome = 'REFUSED'", Integer.class, user);
    }

    private void owner(String sql) throws SQLException {
        try (var connection = TestDatabase.ownerConnection(url); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
