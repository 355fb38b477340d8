package jp.komado.demo.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the platform, and with every second kill its database too, at random moments between the arrival of the payers' lists and the
 * closing of the month. In the end every line was checked once and every yen paid once.
 */
class ClaimMonthKillTest {

    private static final int LINES = Integer.getInteger("komado.claims.lines", 400);
    private static final int KILLS = Integer.getInteger("komado.claims.kills", 2);
    private static final long SEED = Long.getLong("komado.claims.kill-seed", 52L);
    private static final Duration LIMIT = Duration.ofMinutes(Integer.getInteger("komado.claims.minutes", 20));
    private static final int SHORTEST_MILLIS = 300;
    private static final int SPREAD_MILLIS = 4_000;
    private static final YearMonth BILLING = YearMonth.now().minusMonths(1);
    private static final String STATE = "select coalesce((select state from komado.claim_month where billing_month = '" + BILLING.atDay(1) + "'), 'NONE')";

    @TempDir
    private Path directory;
    private DemoProcess demo;

    @AfterEach
    void stop() {
        demo.stop();
    }

    @Test
    void a_claim_month_that_is_killed_again_and_again_checks_every_line_once_and_pays_every_yen_once() throws Exception {
        // given
        start();
        var world = new ClaimMonthWorld(directory, BILLING, LINES);
        world.putChildrenOnFile();
        var began = Instant.now();
        world.bill();

        // when
        var chance = new Random(SEED);
        var kills = 0;
        while (!state().equals("CLOSED")) {
            assertThat(Instant.now()).as("the month comes to its end; now it is " + state()).isBefore(began.plus(LIMIT));
            if (kills < KILLS && !state().equals("NONE")) {
                workFor(SHORTEST_MILLIS + chance.nextInt(SPREAD_MILLIS));
                kill(kills++ % 2 == 1);
            } else {
                workFor(SHORTEST_MILLIS);
            }
        }

        // then
        System.out.printf("ClaimMonthKillTest: %d lines, %d kills (seed %d), %d s%n", world.lines(), kills, SEED, Duration.between(began, Instant.now()).toSeconds());
        assertThat(kills).isEqualTo(KILLS);
        everyLineOnce(world.lines());
        everyYenOnce();
    }

    private void everyLineOnce(int lines) throws SQLException, IOException {
        assertThat(number("select count(*) from komado.claim_line")).isEqualTo(lines);
        assertThat(number("select count(distinct (payer, record_number)) from komado.claim_line")).isEqualTo(lines);
        assertThat(ask("select distinct state from komado.claim_line order by 1")).containsExactly("PAYABLE", "RETURNED");
        assertThat(number("select count(*) from komado.claim_file where state = 'ACCEPTED'")).isEqualTo(2);
        assertThat(number("select count(*) from komado.claim_exception where state <> 'APPLIED'")).isZero();
        assertThat(number("""
            select count(*) from komado.cap_ledger l where used_yen > cap_yen or used_yen <>
              (select coalesce(sum(share_yen), 0) from komado.cap_ledger_entry e where e.person_id = l.person_id and e.service_month = l.service_month)""")).isZero();
        assertThat(number("select count(*) from komado.cap_ledger_entry")).isEqualTo(number("select count(*) from komado.claim_line where state = 'PAYABLE'"));
    }

    /** What the payers invoiced is what is recorded as paid, besides what was returned; and they were told so once. */
    private void everyYenOnce() throws SQLException, IOException {
        var payable = number("select sum(public_amount_yen + meal_public_yen) from komado.claim_line where state = 'PAYABLE'");
        var fees = number("select sum(fee_yen) from komado.claim_file where state = 'ACCEPTED'");
        assertThat(number("select sum(amount_yen + meal_yen) from komado.payment_record")).isEqualTo(payable);
        assertThat(number("select count(*) from komado.payment_record")).isEqualTo(number("select count(*) from komado.claim_line where state = 'PAYABLE'"));
        assertThat(number("select sum(total_yen) from komado.payment_order")).isEqualTo(payable + fees);
        assertThat(number("select count(*) from komado.exchange_request where kind like 'payment-order-%' and state = 'ANSWERED'")).isEqualTo(2);
    }

    private void workFor(int millis) {
        var until = Instant.now().plusMillis(millis);
        var desks = new ClaimDesks(demo.port());
        do {
            if (!desks.work()) {
                pause();
            }
        } while (Instant.now().isBefore(until));
    }

    private void kill(boolean databaseToo) throws IOException {
        demo.kill();
        if (databaseToo) {
            var postmaster = Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(0).trim());
            ProcessHandle.of(postmaster).ifPresent(process -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            });
        }
        start();
    }

    private void start() {
        demo = DemoProcess.start(directory, "--komado.demo.load=false");
    }

    private String state() throws SQLException, IOException {
        return ask(STATE).get(0);
    }

    private List<String> ask(String question) throws SQLException, IOException {
        return Query.ask(directory, Query.PLATFORM, question);
    }

    private long number(String question) throws SQLException, IOException {
        return Query.number(directory, Query.PLATFORM, question);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
