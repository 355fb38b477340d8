package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.claims.CertificateHolders.Holder;
import jp.komado.issuance.RecipientNumber;
import jp.komado.testing.PartnerDesk;
import jp.komado.workflow.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long a claim month takes, from the payers' sealed files to the last open exception. No figure is asserted, since machines differ; that
 * every line counted once is. Figures that were measured stand in {@code engine/docs/measured.md}; so they are measured again:
 * <pre>
 * ./mvnw -pl engine/platform -am test -Dtest=ClaimMonthSpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dexec.skip=true
 *     -Dkomado.claims.speed=100000 -Dkomado.test.durable=true "-DargLine=-Xmx512m -Duser.timezone=Asia/Tokyo"
 * </pre>
 * The heap is that of the tests too, which make both files as texts; without {@code komado.test.durable} PostgreSQL does not wait for the disk.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "komado.claims.chunk=1000")
@EnabledIfSystemProperty(named = "komado.claims.speed", matches = "[0-9]+")
class ClaimMonthSpeedTest {

    private static final int LINES_OF_A_PERSON = 3;
    private static final int EVERY_ODD = 100;

    @Value("${komado.claims.chunk}")
    private int chunk;
    @Autowired
    private ClaimDesk desk;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private ClaimMonths months;
    @Autowired
    private ClaimWork work;
    @Autowired
    private PayableLines payable;
    @Autowired
    private Workflow workflow;
    @Autowired
    private JdbcTemplate database;

    @Test
    void a_large_month_is_read_checked_and_ledgered() {
        // given
        int lines = Integer.getInteger("komado.claims.speed");
        var holders = holders(lines / LINES_OF_A_PERSON + 1);
        var billing = YearMonth.of(2026, 10);
        deliver(billing, Payer.SHAHO_FUND, holders.subList(0, holders.size() / 2), lines / 2);
        deliver(billing, Payer.NHI_FEDERATION, holders.subList(holders.size() / 2, holders.size()), lines - lines / 2);

        // when
        var start = Instant.now();
        partner.work();
        var read = Instant.now();
        var month = months.byMonth(billing).orElseThrow();
        workflow.runJobs(month.id());
        work.run();
        workflow.runJobs(month.id());
        work.run();
        var checked = Instant.now();

        // then
        LoggerFactory.getLogger(getClass()).warn("{} lines: read in {} ms, checked and ledgered in {} ms, heap {} MiB, chunks of {}, fsync {}, load {}",
            lines, Duration.between(start, read).toMillis(), Duration.between(read, checked).toMillis(), Runtime.getRuntime().maxMemory() >> 20,
            chunk, database.queryForObject("show fsync", String.class), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        database.query("select step_name, end_time - start_time from komado.batch_step_execution order by step_execution_id",
            row -> {
                LoggerFactory.getLogger(getClass()).warn("step {}: {}", row.getString(1), row.getString(2));
            });
        assertThat(database.queryForObject("select count(*) from komado.claim_line where state in ('PAYABLE', 'HELD')", Integer.class)).isEqualTo(lines);
        desk.everythingMeets(month.id(), payable);
    }

    private void deliver(YearMonth billing, Payer payer, List<Holder> holders, int lines) {
        var list = new ClaimListText(billing, payer);
        String[] institutions = {"1234566", "0100016", "9800103", "2345676"};
        for (int i = 0; i < lines; i++) {
            var line = list.add(holders.get(i % holders.size()), 1_500, 30, 4_500, 3_000).set("institutionCode", institutions[i / holders.size()]);
            if (i % EVERY_ODD == 0) {
                line.set("publicPayerNo", "51136018");
            }
        }
        partner.deliver("payer-" + payer.code(), list.name(), list.text());
    }

    private List<Holder> holders(int count) {
        List<Holder> holders = new ArrayList<>();
        var birth = LocalDate.of(2014, 1, 1);
        for (int i = 0; i < count; i++) {
            holders.add(new Holder(UUID.randomUUID(), UUID.randomUUID(), RecipientNumber.of(500_000 + i).value(), birth.plusDays(i % 1500), 10_000, null));
        }
        UUID[] people = holders.stream().map(Holder::personId).toArray(UUID[]::new);
        Date[] births = holders.stream().map(holder -> Date.valueOf(holder.birthDate())).toArray(Date[]::new);
        String[] numbers = holders.stream().map(Holder::number).toArray(String[]::new);
        database.update("""
            insert into komado.person (id, log_key, family_name, given_name, birth_date, sex, created_at, updated_at)
            select id, gen_random_uuid(), '速度', '花', birth, 'FEMALE', now(), now() from unnest(?::uuid[], ?::date[]) as p (id, birth)""", people, births);
        database.update("""
            insert into komado.recipient_number (person_id, number, assigned_at)
            select id, number, now() from unnest(?::uuid[], ?::text[]) as p (id, number)""", people, numbers);
        database.update("""
            insert into komado.certificate (id, case_id, person_id, recipient_number, public_payer_number, issue_number, reissue, state, valid_from,
                                            valid_to, monthly_cap_yen, issued_on, certificate_document_id, ledger_document_id, posted_on)
            select gen_random_uuid(), gen_random_uuid(), id, number, ?, 1, false, 'POSTED', '2026-01-01', '2027-12-31', 10000, '2026-01-01',
                   gen_random_uuid(), gen_random_uuid(), '2026-01-01'
            from unnest(?::uuid[], ?::text[]) as p (id, number)""", CertificateHolders.PAYER_NUMBER, people, numbers);
        database.execute("analyze komado.certificate");
        return holders;
    }
}
