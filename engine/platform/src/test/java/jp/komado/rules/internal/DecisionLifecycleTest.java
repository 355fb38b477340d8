package jp.komado.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.access.CurrentUsers;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import jp.komado.rules.DecisionDrafts;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.DecisionVersion.Status;
import jp.komado.rules.Decisions;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tables of the far future, so that no other test decides by them; each test's before those of the tests before it, so that none decides by theirs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecisionLifecycleTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2200);
    private static final Map<String, Object> MEAL = Map.of("fullPublic", false, "taxExempt", false, "longStay", false);

    @Autowired
    private DecisionDrafts drafts;
    @Autowired
    private Decisions decisions;
    @Autowired
    private DecisionRegister register;
    @Autowired
    private TableEngine engine;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private RepositoryService repository;

    /** What nothing in a table may ever set. */
    public static boolean reached;

    private final String day = YEAR.decrementAndGet() + "-06-01";

    @Test
    void a_new_version_is_drafted_approved_by_another_and_decides_from_its_day() {
        var draft = draft(meals(day, 320));
        assertThat(draft).extracting(DecisionVersion::status, DecisionVersion::author, DecisionVersion::approver).containsExactly(Status.DRAFT, "analyst", null);
        assertThat(standard(day)).isEqualTo(300);

        var approved = approve(draft);
        assertThat(approved).extracting(DecisionVersion::status, DecisionVersion::approver).containsExactly(Status.APPROVED, "head");
        assertThat(standard(day)).isEqualTo(300);

        var inForce = putIntoForce(approved);

        assertThat(inForce.status()).isEqualTo(Status.IN_FORCE);
        assertThat(inForce.life().registeredAt()).isBeforeOrEqualTo(inForce.life().approvedAt());
        assertThat(inForce.life().approvedAt()).isBeforeOrEqualTo(inForce.life().putIntoForceAt());
        assertThat(standard(day)).isEqualTo(320);
        assertThat(standard(LocalDate.parse(day).minusDays(1).toString())).isEqualTo(300);
        assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("meal-charge").versionTag(day + "-office").count()).isOne();
    }

    @Test
    void a_correction_of_the_same_day_decides_instead_of_what_it_corrects() {
        inForce(meals(day, 320));

        inForce(meals(day + "-r2", 330));

        assertThat(standard(day)).isEqualTo(330);
        assertThat(decisions.versionTag("meal-charge", LocalDate.parse(day))).isEqualTo(day + "-office2");
    }

    @Test
    void a_withdrawn_version_leaves_its_days_to_the_one_before_and_its_words_in_the_register() {
        var version = inForce(meals(day, 320));

        assertRefused(ProblemKind.FORBIDDEN, () -> withdraw("analyst", version, "誤り"));
        var withdrawn = withdraw("head", version, "告示の訂正のため");

        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.life().withdrawalReason()).isEqualTo("告示の訂正のため");
        assertThat(standard(day)).isEqualTo(300);
        assertThat(decisions.model("meal-charge", day + "-office")).hasValueSatisfying(xml -> assertThat(xml).contains("320"));
        assertRefused(ProblemKind.CONFLICT, () -> withdraw("analyst", withdrawn, "もう一度"));
    }

    @Test
    void the_first_version_of_a_table_stays_since_nothing_would_decide() {
        var first = register.all().stream().map(DecisionRegister.Entry::version).filter(version -> version.name().equals("jurisdiction")).findFirst().orElseThrow();

        assertRefused(ProblemKind.CONFLICT, () -> withdraw("head", first, "試み"));
    }

    @Test
    void a_withdrawal_without_a_reason_is_refused() {
        var draft = draft(meals(day, 320));

        assertRefused(ProblemKind.INVALID_DATA, () -> withdraw("analyst", draft, " "));
        assertRefused(ProblemKind.INVALID_DATA, () -> withdraw("analyst", draft, "長".repeat(401)));
        assertThat(withdraw("analyst", draft, "やめた").status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void only_analysts_draft_and_only_section_heads_approve() {
        assertRefused(ProblemKind.FORBIDDEN, () -> users.runAs("worker1", () -> drafts.draft(meals(day, 320))));
        assertRefused(ProblemKind.FORBIDDEN, () -> users.runAs("head", () -> drafts.draft(meals(day, 320))));
        var draft = draft(meals(day, 320));

        assertRefused(ProblemKind.FORBIDDEN, () -> users.runAs("analyst", () -> drafts.approve(draft.id(), draft.lock())));
        assertRefused(ProblemKind.FORBIDDEN, () -> users.runAs("manager", () -> drafts.approve(draft.id(), draft.lock())));
        assertRefused(ProblemKind.CONFLICT, () -> putIntoForce(draft));
    }

    @Test
    void nobody_approves_what_they_wrote_even_with_both_duties() {
        var xml = meals(day, 320);
        var id = UUID.randomUUID();
        register.add(id, DecisionModel.read(xml), xml, "head");

        assertRefused(ProblemKind.FORBIDDEN, () -> users.runAs("head", () -> drafts.approve(id, 0)));
    }

    @Test
    void the_database_keeps_the_words_of_what_was_approved() {
        var approved = approve(draft(meals(day, 320)));

        assertThatExceptionOfType(UncategorizedSQLException.class)
            .isThrownBy(() -> jdbc.update("update komado.decision_version set xml = replace(xml, '320', '420') where id = ?", approved.id()));
        assertThatExceptionOfType(UncategorizedSQLException.class)
            .isThrownBy(() -> jdbc.update("delete from komado.decision_version where id = ?", approved.id()));
        assertRefused(ProblemKind.CONFLICT, () -> users.runAs("analyst", () -> drafts.reword(approved.id(), approved.lock(), meals(day, 420))));
    }

    @Test
    void a_draft_is_reworded_by_its_author_and_who_saw_the_older_words_does_not_approve_the_newer() {
        var seen = draft(meals(day, 320));

        var reworded = users.runAs("analyst", () -> drafts.reword(seen.id(), seen.lock(), meals(day, 340)));

        assertRefused(ProblemKind.STALE, () -> approve(seen));
        inForceAfter(reworded);
        assertThat(standard(day)).isEqualTo(340);
    }

    @Test
    void of_two_who_approve_at_once_one_does() throws Exception {
        var draft = draft(meals(day, 320));
        var pool = Executors.newFixedThreadPool(2);

        var answers = pool.invokeAll(List.of("head", "subsidy-head").stream().<java.util.concurrent.Callable<String>>map(user -> () -> {
            try {
                return users.runAs(user, () -> drafts.approve(draft.id(), draft.lock())).approver();
            } catch (Problem e) {
                return e.kind().name();
            }
        }).toList());
        pool.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnlyOnce("STALE").hasSize(2)
            .anyMatch(answer -> answer.endsWith("head"));
    }

    @Test
    void another_node_decides_by_it_after_its_next_look() {
        var other = new RegisteredDecisions(register.all(), engine);
        var watch = new RegisterWatch(register, other);
        inForce(meals(day, 320));
        assertThat(other.evaluate("meal-charge", LocalDate.parse(day), MEAL).single("standardYen", Integer.class)).isEqualTo(300);

        watch.look();

        assertThat(other.evaluate("meal-charge", LocalDate.parse(day), MEAL).single("standardYen", Integer.class)).isEqualTo(320);
    }

    @Test
    void a_rehearsal_tells_which_named_cases_come_out_differently() {
        var draft = draft(meals(day, 320));

        var rehearsal = users.runAs("head", () -> drafts.rehearse(draft.id()));

        assertThat(rehearsal.predecessor()).isEqualTo("2025-04-01");
        assertThat(rehearsal.cases()).isGreaterThan(rehearsal.differences().size());
        assertThat(rehearsal.differences()).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.before()).contains("300");
            assertThat(difference.after()).contains("320");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
        "rules.draft.not-a-file; ^.*$; no xml at all",
        "rules.draft.unknown-table; meal-charge-drd; weather-drd",
        "rules.draft.axis; SERVICE_MONTH; TODAY",
        "rules.draft.tag; versionTag=\"DAY-office\"; versionTag=\"next-year\"",
        "rules.draft.tag; versionTag=\"DAY-office\"; versionTag=\"DAY\"",
        "rules.draft.tag; versionTag=\"DAY-office\"; versionTag=\"DAY-r2\"",
        "rules.draft.first-of-month; DAY; DAYOFMONTH",
        "rules.draft.decisions; <decision id=\"meal-charge\"; <decision id=\"supper-charge\"",
        "rules.draft.unknown-input; name=\"longStay\"; name=\"birthDate\"",
        "rules.draft.outputs; name=\"standardYen\"; name=\"yen\"",
        "rules.draft.article; <description>[^<]*</description>; <description>なんとなく</description>",
        "rules.draft.outputs; (?s)(<output [^>]*/>)(.*?)(<output [^>]*/>); $3$2$1",
        "rules.draft.outputs; name=\"standardYen\" typeRef=\"number\"; name=\"standardYen\" typeRef=\"string\"",
        "rules.draft.hit-policy; hitPolicy=\"UNIQUE\"; hitPolicy=\"FIRST\"",
        "rules.draft.other-input; name=\"longStay\" typeRef=\"boolean\"; name=\"longStay\" typeRef=\"number\"",
        "rules.draft.language; typeRef=\"boolean\">; typeRef=\"boolean\" expressionLanguage=\"juel\">",
        "rules.draft.not-readable; <text>longStay</text>; <text>longStay and and</text>",
        "rules.draft.not-readable; <text>320</text>; <text>320 +</text>"})
    void what_programs_could_not_ask_is_refused_with_its_fault(String fault, String what, String by) {
        var other = LocalDate.parse(day).plusDays(1).toString();
        var xml = meals(day, 320);
        var wrong = fault.equals("rules.draft.not-a-file") ? by
            : xml.replaceAll(what.replace("DAY", day), by.replace("DAYOFMONTH", other).replace("DAY", day));
        assertThat(wrong).isNotEqualTo(xml);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> draft(wrong)).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_DATA);
            assertThat(problem.errors()).extracting(FieldError::code).contains(fault);
        });
        assertThat(register.all()).noneMatch(entry -> entry.version().versionTag().startsWith(day) && entry.xml().equals(wrong));
    }

    @Test
    void an_expression_that_reaches_the_program_is_never_run() {
        var xml = meals(day, 320).replace("<text>longStay</text>", "<text>${''.getClass().forName('jp.komado.rules.internal.DecisionLifecycleTest').getField('reached').set(null, true)}</text>")
            .replace("typeRef=\"boolean\">", "typeRef=\"boolean\" expressionLanguage=\"juel\">");

        assertRefused(ProblemKind.INVALID_DATA, () -> draft(xml));
        assertThat(reached).isFalse();

        var smuggled = new LoadedVersion(ReleasedDecisions.entry(xml), engine);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> smuggled.evaluate("meal-charge", MEAL));
        assertThat(reached).isFalse();
    }

    @Test
    void a_decision_that_requires_itself_is_not_a_file() {
        var xml = decisions.model("cap", "2025-07-01-r2").orElseThrow().replace("requiredDecision href=\"#severe-recognition\"", "requiredDecision href=\"#monthly-cap\"");

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> draft(xml))
            .satisfies(problem -> assertThat(problem.errors()).extracting(FieldError::code).containsExactly("rules.draft.not-a-file"));
    }

    @Test
    void what_no_longer_fits_is_neither_approved_nor_put_into_force() {
        var xml = meals(day, 320).replace("typeRef=\"boolean\">", "typeRef=\"boolean\" expressionLanguage=\"juel\">");
        var id = UUID.randomUUID();
        register.add(id, DecisionModel.read(xml), xml, "analyst");

        assertRefused(ProblemKind.INVALID_DATA, () -> users.runAs("head", () -> drafts.approve(id, 0)));

        register.approve(id, 0, "head");
        assertRefused(ProblemKind.INVALID_DATA, () -> users.runAs("analyst", () -> drafts.putIntoForce(id, 1)));
    }

    @Test
    void the_register_and_the_log_say_through_whose_hands_a_version_went() {
        var withdrawn = withdraw("head", inForce(meals(day, 320)), "告示の訂正のため");

        assertThat(withdrawn.life().putIntoForceBy()).isEqualTo("analyst");
        assertThat(withdrawn.life().withdrawnBy()).isEqualTo("head");
        assertThat(jdbc.queryForList("select detail from komado.audit_entry where what = 'decision-version' and detail like ? order by id", String.class, "%" + day + "%"))
            .containsExactly("drafted meal-charge " + day + "-office", "approved meal-charge " + day + "-office", "put-into-force meal-charge " + day + "-office",
                "withdrawn meal-charge " + day + "-office");
    }

    @Test
    void the_database_lets_no_version_take_a_short_cut() {
        var draft = draft(meals(day, 320));
        var approved = approve(draft);

        assertThatExceptionOfType(UncategorizedSQLException.class)
            .isThrownBy(() -> jdbc.update("update komado.decision_version set status = 'DRAFT' where id = ?", approved.id()));
        var withdrawn = withdraw("analyst", approved, "やめた");
        assertThatExceptionOfType(UncategorizedSQLException.class).isThrownBy(() -> jdbc.update("""
            update komado.decision_version set status = 'IN_FORCE', withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null,
                   put_into_force_at = now(), put_into_force_by = 'analyst' where id = ?""", withdrawn.id()));
    }

    @Test
    void the_same_tag_is_given_once() {
        draft(meals(day, 320));

        assertRefused(ProblemKind.CONFLICT, () -> draft(meals(day, 330)));
    }

    @Test
    void an_unknown_version_is_not_found() {
        assertRefused(ProblemKind.NOT_FOUND, () -> users.runAs("head", () -> drafts.approve(UUID.randomUUID(), 0)));
    }

    private String meals(String tag, int yen) {
        return decisions.model("meal-charge", "2025-04-01").orElseThrow()
            .replace("versionTag=\"2025-04-01\"", "versionTag=\"" + tag + "-office\"").replace("-r2-office", "-office2").replace("2025-04-01", day).replace("<text>300</text>", "<text>" + yen + "</text>");
    }

    private DecisionVersion draft(String xml) {
        return users.runAs("analyst", () -> drafts.draft(xml));
    }

    private DecisionVersion approve(DecisionVersion draft) {
        return users.runAs("head", () -> drafts.approve(draft.id(), draft.lock()));
    }

    private DecisionVersion putIntoForce(DecisionVersion approved) {
        return users.runAs("analyst", () -> drafts.putIntoForce(approved.id(), approved.lock()));
    }

    private DecisionVersion inForce(String xml) {
        return inForceAfter(draft(xml));
    }

    private DecisionVersion inForceAfter(DecisionVersion draft) {
        return putIntoForce(approve(draft));
    }

    private DecisionVersion withdraw(String user, DecisionVersion version, String reason) {
        return users.runAs(user, () -> drafts.withdraw(version.id(), version.lock(), reason));
    }

    private int standard(String isoDate) {
        return decisions.evaluate("meal-charge", LocalDate.parse(isoDate), MEAL).single("standardYen", Integer.class);
    }

    private static void assertRefused(ProblemKind kind, Runnable attempt) {
        assertThatExceptionOfType(Problem.class).isThrownBy(attempt::run).satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
