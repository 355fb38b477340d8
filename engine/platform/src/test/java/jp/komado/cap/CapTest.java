package jp.komado.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.access.CurrentUsers;
import jp.komado.rules.DecisionDrafts;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.rules.NoDecisionVersion;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Channel;
import jp.komado.dossier.Consents;
import jp.komado.dossier.Disease;
import jp.komado.dossier.EnteredApplication;
import jp.komado.dossier.HouseholdMember;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.InsuranceKind;
import jp.komado.dossier.NewApplication;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Persons;
import jp.komado.dossier.RetroactiveReason;
import jp.komado.dossier.Sex;
import jp.komado.dossier.SpecialCircumstances;
import jp.komado.dossier.TaxDeclared;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.testing.KomadoClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The room on a real database: a family of Chuo ward whose father is insured as an employee and whose mother applies. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CapTest {

    private static final LocalDate APPLIED_ON = LocalDate.of(2026, 11, 20);

    @Autowired
    private Caps caps;
    @Autowired
    private Decisions decisions;
    @Autowired
    private DecisionDrafts drafts;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private TaxFacts taxFacts;
    @Autowired
    private Applications applications;
    @Autowired
    private Persons persons;
    @Autowired
    private Timeline timeline;
    @Autowired
    private List<PersonalData> rooms;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    @LocalServerPort
    private int port;

    private UUID child;
    private UUID mother;
    private UUID father;
    private UUID caseId;

    @BeforeEach
    void a_family_has_applied() {
        child = person("陽菜", "ヒナ", LocalDate.of(2019, 5, 1));
        mother = person("花子", "ハナコ", LocalDate.of(1986, 1, 1));
        father = person("太郎", "タロウ", LocalDate.of(1984, 1, 1));
        var insurance = new Insurance(InsuranceKind.EMPLOYEE, "01130012", "協会けんぽ", "1", "2", null, father);
        var disease = new Disease("01", "01_01_001", "白血病", APPLIED_ON.minusDays(10), APPLIED_ON.minusDays(5), "D1");
        caseId = applications.open(new NewApplication(ApplicationKind.NEW, Channel.PORTAL, "131024", APPLIED_ON, child, mother, "MOTHER",
            false, insurance, disease)).id();
        applications.enter(caseId, new EnteredApplication(child, mother, "MOTHER", insurance, disease, SpecialCircumstances.none(),
            RetroactiveReason.NONE, List.of(), new Consents(true, true, true), List.of(new HouseholdMember(father, "FATHER", true))));
    }

    @Test
    void what_the_papers_declare_is_heard_computed_and_kept_as_it_was() {
        declared(father, 71_000L);

        var assessment = caps.assess(caseId);

        assertThat(assessment.monthlyCapYen()).isEqualTo(10_000);
        assertThat(assessment.tier()).isEqualTo("V");
        var kept = caps.latest(caseId).orElseThrow();
        assertThat(kept).usingRecursiveComparison().withComparatorForType((a, b) -> a.toString().compareTo(b.toString()), Number.class)
            .ignoringFields("computedAt", "steps").isEqualTo(assessment);
        assertThat(kept.steps()).hasSameSizeAs(assessment.steps());
        assertThat(timeline.of(caseId)).anySatisfy(line -> assertThat(line.text()).contains("10,000円"));
    }

    @Test
    void a_past_month_computed_again_by_a_corrected_table_yields_a_difference_and_leaves_the_decision_alone() {
        declared(father, 71_000L);
        caps.assess(caseId);
        assertThat(caps.recalculate(caseId)).map(CapDifference::kind).contains(CapDifference.Kind.SAME);
        var corrected = inForce(decisions.model("cap", "2025-07-01-r2").orElseThrow().replace("2025-07-01-r2", "2025-07-01-office")
            .replace("[0..71000)", "[0..72000)").replace("[71000..251000)", "[72000..251000)"));

        try {
            var difference = caps.recalculate(caseId).orElseThrow();

            assertThat(difference.kind()).isEqualTo(CapDifference.Kind.LOWER);
            assertThat(difference.before().monthlyCapYen()).isEqualTo(10_000);
            assertThat(difference.after().monthlyCapYen()).isEqualTo(5_000);
            assertThat(difference.after().steps()).extracting(CapAssessment.Step::versionTag).containsOnly("2025-07-01-office");
            assertThat(caps.latest(caseId).orElseThrow().steps()).extracting(CapAssessment.Step::versionTag).containsOnly("2025-07-01-r2");
        } finally {
            users.runAs("head", () -> drafts.withdraw(corrected.id(), corrected.lock(), "試験の終わり"));
        }
        assertThat(caps.recalculate(caseId)).map(CapDifference::kind).contains(CapDifference.Kind.SAME);
    }

    @Test
    void what_a_draft_would_change_is_told_before_anybody_approves_it() {
        declared(father, 71_000L);
        caps.assess(caseId);
        var draft = users.runAs("analyst", () -> drafts.draft(decisions.model("cap", "2025-07-01-r2").orElseThrow()
            .replace("2025-07-01-r2", "2025-07-01-office2").replace("[0..71000)", "[0..72000)").replace("[71000..251000)", "[72000..251000)")));

        var difference = caps.recalculate(caseId, decisions.asIf(Set.of(draft.id()))).orElseThrow();

        assertThat(difference.kind()).isEqualTo(CapDifference.Kind.LOWER);
        assertThat(difference.after().monthlyCapYen()).isEqualTo(5_000);
        assertThat(caps.recalculate(caseId)).map(CapDifference::kind).contains(CapDifference.Kind.SAME);
        assertThatExceptionOfType(NoDecisionVersion.class).isThrownBy(() -> decisions.asIf(Set.of(UUID.randomUUID())));
    }

    @Test
    void a_past_month_whose_papers_turned_out_wrong_is_told_as_newly_failing() {
        declared(father, 71_000L);
        caps.assess(caseId);
        taxFacts.record(caseId, father, TaxFact.of(2026, TaxStatus.UNDECLARED, Origin.INQUIRY, APPLIED_ON.plusDays(3)));

        var difference = caps.recalculate(caseId).orElseThrow();

        assertThat(difference.kind()).isEqualTo(CapDifference.Kind.NEWLY_FAILING);
        assertThat(difference.after()).isNull();
        assertThat(difference.missing()).extracting(CapNotComputable.Reason::code).containsExactly(CapNotComputable.Code.UNDECLARED);
    }

    private DecisionVersion inForce(String xml) {
        var draft = users.runAs("analyst", () -> drafts.draft(xml));
        var approved = users.runAs("head", () -> drafts.approve(draft.id(), draft.lock()));
        return users.runAs("analyst", () -> drafts.putIntoForce(approved.id(), approved.lock()));
    }

    @Test
    void no_name_is_kept_in_an_explanation() {
        declared(father, 71_000L);

        caps.assess(caseId);

        assertThat(jdbc.queryForObject("select explanation::text from komado.cap_assessment where case_id = ?", String.class, caseId))
            .contains(father.toString()).doesNotContain("太郎", "陽菜", "タロウ");
    }

    @Test
    void the_newest_assessment_and_the_newest_fact_count() {
        declared(father, 71_000L);
        caps.assess(caseId);
        declared(father, 70_999L);

        caps.assess(caseId);

        assertThat(caps.latest(caseId)).map(CapAssessment::monthlyCapYen).contains(5_000);
        assertThat(taxFacts.of(caseId).get(father)).hasSize(2).first().extracting(TaxFact::incomeLevy).isEqualTo(70_999L);
    }

    @Test
    void the_same_fact_twice_is_one_fact() {
        declared(father, 71_000L);
        declared(father, 71_000L);

        assertThat(taxFacts.of(caseId).get(father)).hasSize(1);
    }

    @Test
    void what_cannot_be_computed_is_told_in_the_story_and_leaves_no_assessment() {
        assertThatExceptionOfType(CapNotComputable.class)
            .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                try {
                    caps.assess(caseId);
                } finally {
                    assertThat(status.isRollbackOnly()).isFalse();
                }
            }));
        transaction.executeWithoutResult(status -> {
            try {
                caps.assess(caseId);
            } catch (CapNotComputable expected) {
                assertThat(expected.reasons()).extracting(CapNotComputable.Reason::personId).containsExactly(father);
            }
        });

        assertThat(caps.latest(caseId)).isEmpty();
        assertThat(timeline.of(caseId)).anySatisfy(line -> assertThat(line.text()).contains("計算できませんでした"));
    }

    @Test
    void a_case_worker_sees_the_receipt_with_names_and_the_look_is_on_record() {
        declared(father, 71_000L);
        caps.assess(caseId);
        var before = looks();

        var answer = KomadoClient.signedIn(port, "worker1").get("/api/cases/" + caseId + "/cap");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"monthlyCapYen\":10000", "\"tier\":\"V\"", "太郎", "\"origin\":\"PAPER\"",
            "児童福祉法施行令22条1項2号イ", "\"applicationMonth\":\"2026-11\"");
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void before_the_first_computation_there_is_no_receipt_and_others_have_no_right_to_one() {
        assertThat(KomadoClient.signedIn(port, "worker1").get("/api/cases/" + caseId + "/cap").status()).isEqualTo(404);
        assertThat(KomadoClient.signedIn(port, "worker1").get("/api/cases/" + UUID.randomUUID() + "/cap").status()).isEqualTo(404);
        assertThat(KomadoClient.signedIn(port, "payment").get("/api/cases/" + caseId + "/cap").status()).isEqualTo(403);
        assertThat(KomadoClient.signedIn(port, "ward-tachikawa").get("/api/cases/" + caseId + "/cap").status()).isEqualTo(404);
    }

    @Test
    void the_room_answers_for_a_person_and_erases_unless_held() {
        declared(father, 71_000L);
        caps.assess(caseId);
        var room = rooms.stream().filter(candidate -> candidate.room().equals("cap")).findFirst().orElseThrow();

        assertThat((List<?>) room.export(father).get("taxFacts")).hasSize(1);
        assertThat((List<?>) room.export(father).get("capAssessments")).hasSize(1);
        assertThat(room.erase(father)).isEqualTo(2);
        assertThat(room.export(father)).isEqualTo(Map.of("taxFacts", List.of(), "assistanceFacts", List.of(), "capAssessments", List.of(),
            "choicesOfHighestTier", List.of()));
        assertThat(caps.latest(caseId).orElseThrow().household()).extracting(CapAssessment.HouseholdLine::personId).doesNotContain(father);

        room.hold(child, "訴訟");
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> room.erase(child));
        assertThat(caps.latest(caseId)).isPresent();
    }

    @Test
    void the_family_gets_it_on_paper_in_its_language_and_the_look_is_logged() {
        declared(father, 71_000L);
        caps.assess(caseId);
        int before = looks();

        var answer = KomadoClient.signedIn(port, "worker1").get("/api/cases/" + caseId + "/cap/paper?language=EN");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.response().headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(looks()).isEqualTo(before + 1);
        assertThat(KomadoClient.signedIn(port, "payment").get("/api/cases/" + caseId + "/cap/paper").status()).isEqualTo(403);
        assertThat(KomadoClient.signedIn(port, "ward-tachikawa").get("/api/cases/" + caseId + "/cap/paper").status()).isEqualTo(404);
        assertThat(KomadoClient.signedIn(port, "worker1").get("/api/cases/" + caseId + "/cap/paper?language=FR").status()).isEqualTo(422);
    }

    private void declared(UUID person, long levy) {
        events.publishEvent(new TaxDeclared(caseId, person, 2026, "TAXED", levy, 6_000L, null, null, null, null, null, false, "PAPER",
            LocalDate.of(2026, 10, 15)));
    }

    private UUID person(String given, String kana, LocalDate birthDate) {
        return persons.register(new PersonDetails("山田", given, "ヤマダ", kana, birthDate, Sex.UNKNOWN, "1040001", "中央区1", null, false)).id();
    }

    private int looks() {
        return jdbc.queryForObject("select count(*) from komado.audit_entry where what = 'cap' and case_id = ?", Integer.class, caseId);
    }
}
