package jp.komado.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.komado.access.CurrentUsers;
import jp.komado.impact.internal.SyntheticStore;
import jp.komado.rules.DecisionDrafts;
import jp.komado.rules.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a mass evaluation takes, and how long filling the store before it. No figure is asserted, since machines differ; that every case
 * counts once is. Figures that were measured stand in {@code engine/docs/measured.md}; so they are measured again:
 * <pre>
 * ./mvnw -pl engine/platform -am test -Dtest=ImpactSpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dexec.skip=true
 *     -Dkomado.impact.speed=100000 -Dkomado.test.durable=true "-DargLine=-Xmx512m -Duser.timezone=Asia/Tokyo"
 * </pre>
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "komado.impact.chunk=1000")
@EnabledIfSystemProperty(named = "komado.impact.speed", matches = "[0-9]+")
class ImpactSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(ImpactSpeedTest.class);
    private static final int CASES = Integer.getInteger("komado.impact.speed", 0);

    @Autowired
    private SyntheticStore synthetic;
    @Autowired
    private ImpactEvaluations evaluations;
    @Autowired
    private ImpactWork work;
    @Autowired
    private Decisions decisions;
    @Autowired
    private DecisionDrafts drafts;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private JdbcTemplate database;

    @Test
    void many_cases_are_computed_by_a_draft_and_by_the_tables_in_force() {
        // given
        synthetic.fill(CASES, 52);
        var draft = users.runAs("analyst", () -> drafts.draft(decisions.model("cap", "2025-07-01-r2").orElseThrow().replace("2025-07-01-r2",
            "2025-07-01-office")
            .replace("[0..71000)", "[0..80000)").replace("[71000..251000)", "[80000..251000)"))).id();

        for (int round = 1; round <= 3; round++) {
            // when
            var evaluation = users.runAs("analyst", () -> evaluations.request(List.of(draft), null)).id();
            measured("evaluation " + round, work::run);

            // then
            var done = users.runAs("analyst", () -> evaluations.find(evaluation));
            assertThat(done.state()).isEqualTo(ImpactEvaluation.State.DONE);
            var result = users.runAs("analyst", () -> evaluations.result(done)).orElseThrow();
            assertThat(result.cases()).isEqualTo(CASES);
            LOG.warn("{}", result.byKind());
        }
    }

    @Test
    void the_store_is_filled_from_many_cases_on_file() {
        // given
        database.update("delete from komado.impact_generation");
        casesOnFile();

        // when
        var evaluation = users.runAs("analyst", () -> evaluations.request(List.of(), null)).id();
        measured("filling and evaluation by the tables in force", work::run);

        // then
        var done = users.runAs("analyst", () -> evaluations.find(evaluation));
        assertThat(done.total()).isEqualTo(CASES);
        var result = users.runAs("analyst", () -> evaluations.result(done)).orElseThrow();
        LOG.warn("{}", result.byKind());
        database.query("select step_name, end_time - start_time from komado.batch_step_execution order by step_execution_id",
            row -> {
                LOG.warn("step {}: {}", row.getString(1), row.getString(2));
            });
    }

    private void measured(String what, Runnable run) {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var start = Instant.now();
        run.run();
        long millis = Duration.between(start, Instant.now()).toMillis();
        LOG.warn("{} of {} cases: {} ms, {} cases a second, peak of the heap {} MiB of {} MiB, {} MiB living at the end, fsync {}, load {}", what,
            CASES, millis, CASES * 1000L / millis,
            heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20, Runtime.getRuntime().maxMemory() >> 20,
            living(), database.queryForObject("show fsync", String.class), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The peak holds what nobody needs any more and was not yet collected. */
    private static long living() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    /** A child, its mother who applies, its father who is insured, with a tax fact, a cap and a certificate each. */
    private void casesOnFile() {
        var ids = "from generate_series(1, " + CASES + ") i";
        for (var who : List.of("child 2015-05-01", "mother 1986-01-01", "father 1984-01-01")) {
            database.update("insert into komado.person (id, log_key, family_name, given_name, birth_date, sex, created_at, updated_at) select md5('"
                + who.split(" ")[0] + "' || i)::uuid, gen_random_uuid(), '速度', '花', date '" + who.split(" ")[1] + "', 'FEMALE', now(), now() " + ids);
        }
        database.update("""
            insert into komado.application_episode (id, application_number, kind, channel, status, municipality_code, received_on, application_date,
                standard_period_ends, patient_id, applicant_id, relationship, insurance_kind, insured_person_id, created_at, updated_at)
            select md5('case' || i)::uuid, 'S' || i, 'NEW', 'PAPER', 'ISSUED', '131024', '2026-01-10', '2026-01-10', '2026-04-10', md5('child' ||
              i)::uuid,
                md5('mother' || i)::uuid, 'MOTHER', 'EMPLOYEE', md5('father' || i)::uuid, now(), now() """ + " " + ids);
        database.update("insert into komado.household_member (case_id, position, person_id, relationship, insured) select md5('case' || i)::uuid, 0, "
            + "md5('father' || i)::uuid, 'FATHER', true " + ids);
        database.update("""
            insert into komado.tax_fact (id, case_id, person_id, fiscal_year, status, income_levy, per_capita_levy, housing_loan_credit,
              donation_credit,
                designated_city, origin, origin_date, recorded_at)
            select gen_random_uuid(), md5('case' || i)::uuid, md5('father' || i)::uuid, 2025, 'TAXED', i * 7 % 400000, 6000, 0, 0, false, 'PAPER',
                '2025-12-01', now() """ + " " + ids);
        database.update("""
            insert into komado.cap_assessment (id, case_id, patient_id, monthly_cap_yen, tier, severe, life_support, hemophilia, application_month,
              tax_year,
                income_levy_total_yen, explanation, computed_at)
            select gen_random_uuid(), md5('case' || i)::uuid, md5('child' || i)::uuid, 10000, 'V', false, false, false, '2026-01-01', 2025, 0,
                '{"household": [], "steps": []}', now() """ + " " + ids);
        database.update("""
            insert into komado.recipient_number (person_id, number, assigned_at) select md5('child' || i)::uuid, lpad(i::text, 7, '0'), now() """ +
              " " + ids);
        database.update("""
            insert into komado.certificate (id, case_id, person_id, recipient_number, public_payer_number, issue_number, reissue, state,
              valid_from, valid_to,
                monthly_cap_yen, issued_on, certificate_document_id, ledger_document_id, posted_on)
            select gen_random_uuid(), md5('case' || i)::uuid, md5('child' || i)::uuid, lpad(i::text, 7, '0'), '52136017', 1, false, 'POSTED',
              current_date - 30,
                current_date + 300, 10000, current_date - 30, gen_random_uuid(), gen_random_uuid(), current_date - 30 """ + " " + ids);
        List.of("person", "application_episode", "household_member", "tax_fact", "cap_assessment", "certificate").forEach(table ->
            database.execute("analyze komado." + table));
    }
}
