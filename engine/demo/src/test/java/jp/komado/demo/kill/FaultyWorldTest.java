package jp.komado.demo.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cases go through steps ④ to ⑦' while a tenth of what the other offices say goes wrong, once undisturbed and once with both programs
 * killed at random moments: nothing is lost, nothing asked twice, and in the end nobody can tell the two apart. A small edition by
 * default; {@code engine/demo/faults-test.sh} runs the large one.
 */
class FaultyWorldTest {

    /** How many cases have to get past step ⑦'; some more begin. */
    private static final int CASES = Integer.getInteger("komado.faults.cases", 20);
    private static final int BEGIN = CASES * 6 / 5;
    /** How often both programs are killed, and the other offices once more alone. */
    private static final int KILLS = Integer.getInteger("komado.faults.kills", 1);
    private static final long SEED_OF_FAULTS = Long.getLong("komado.faults.seed", 417);
    private static final long SEED_OF_KILLS = Long.getLong("komado.faults.kill-seed", 7);
    private static final int ENOUGH_FOR_MOST_FAULTS = 200;
    private static final int MOST_FAULTS = 6;
    private static final int LONGEST_JITTER_MILLIS = 3_000;

    private static final String THROUGH_LINKAGE = """
        select count(*) from camunda.act_hi_procinst where proc_def_key_ = 'information-linkage' and state_ = 'COMPLETED'""";
    private static final String BROKEN = "select incident_msg_ from camunda.act_ru_incident";
    /** A request without its inquiry in a room, or a room that waits for an answer that we hold, or holds another. */
    private static final String HALF_ANSWERED = """
        select r.inquiry_number from komado.exchange_request r
        left join komado.identity_inquiry i on i.inquiry_number = r.inquiry_number
        left join komado.linkage_inquiry l on l.inquiry_number = r.inquiry_number
        where num_nonnulls(i.id, l.id) <> 1 or l.id is not null and l.response is distinct from r.status
          or (r.state = 'ANSWERED') <> (coalesce(i.state, l.state) = 'ANSWERED')""";
    /** The engine writes the hours of its machine, and so begins its days. */
    private static final String IN_JAPAN = """
        select max(create_time_) between (now() at time zone 'Asia/Tokyo') - interval '4 hours' and now() at time zone 'Asia/Tokyo'
        from camunda.act_ru_job""";
    /** What went wrong with which question. */
    private static final String FAULTS_OF_QUESTIONS = "select question || ' ' || fault from inquiry where fault is not null order by 1";
    /** Where each case stands and how it came there, without random keys and without the hours. */
    private static final String CASES_NOW = """
        select w.index || ' ' || e.status || ' ' || e.channel || ' ' || e.municipality_code || ' ' || e.received_on
          || ' done ' || array_to_string(w.done, ', ')
          || ' work ' || (select coalesce(string_agg(concat_ws(' ', i.element_id, i.state, i.assignee), ', ' order by i.element_id, i.state, i.assignee), '')
              from komado.work_item i where i.case_id = e.id)
          || ' asked ' || (select coalesce(string_agg(concat_ws(' ', r.kind, r.state, r.status), ', ' order by r.kind, r.state, r.status), '')
              from komado.exchange_request r where r.case_id = e.id)
          || ' known ' || (select coalesce(string_agg(concat_ws(' ', n.information, n.fiscal_year, n.stage, n.state, n.reason, n.tries), ', '
                order by n.information, n.fiscal_year, n.stage, n.state, n.reason, n.tries), '') from komado.linkage_need n where n.case_id = e.id)
          || ' facts ' || (select coalesce(string_agg(f.information || ' ' || f.content, ', ' order by f.information, f.content::text), '')
              from komado.linkage_fact f where f.case_id = e.id)
        from demo.walk w join komado.application_episode e on e.id = w.case_id order by w.index""";

    @TempDir
    private static Path directory;
    private static LocalDate today;
    private static FaultyWorld undisturbed;
    private static long whole;

    @TempDir
    private Path killed;

    @BeforeAll
    static void liveThroughItUndisturbed() throws Exception {
        today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        undisturbed = new FaultyWorld(Files.createDirectories(directory.resolve("undisturbed")), today, BEGIN, SEED_OF_FAULTS);
        undisturbed.start();
        undisturbed.awaitLoaded();
        whole = undisturbed.progress();
        undisturbed.comeToRest();
    }

    @AfterAll
    static void stop() {
        if (undisturbed != null) {
            undisturbed.stop();
        }
    }

    @Test
    void both_books_agree_and_nothing_is_lost_or_asked_twice_although_a_tenth_goes_wrong() throws Exception {
        // when
        var books = undisturbed.books();

        // then
        report("undisturbed", undisturbed);
        assertAgree(undisturbed, books);
        assertThat(books.shipments().keySet()).containsExactly("ACCEPTED");
        assertThat(undisturbed.ask(Query.PLATFORM, IN_JAPAN)).as("reminders come with the day in Japan").containsExactly("t");
        assertThat(books.faults()).containsKeys("DELAY", "NO_ANSWER");
        if (CASES >= ENOUGH_FOR_MOST_FAULTS) {
            // which of the nine occur is up to the day, from which the prefecture counts back
            assertThat(books.faults()).containsKey("NETWORK_ERROR").hasSizeGreaterThanOrEqualTo(MOST_FAULTS);
        }
    }

    @Test
    void the_end_is_the_same_where_both_programs_were_killed_at_random_moments() throws Exception {
        // given
        var world = new FaultyWorld(killed, today, BEGIN, SEED_OF_FAULTS);
        try {
            world.start();

            // when
            killAtRandomMoments(world);
            world.awaitLoaded();
            world.comeToRest();

            // then
            report("killed " + KILLS + " times, seed " + SEED_OF_KILLS, world);
            assertAgree(world, world.books());
            assertThat(world.ask(Query.COUNTERPARTS, FAULTS_OF_QUESTIONS)).isEqualTo(undisturbed.ask(Query.COUNTERPARTS, FAULTS_OF_QUESTIONS));
            assertThat(world.ask(Query.PLATFORM, CASES_NOW)).isEqualTo(undisturbed.ask(Query.PLATFORM, CASES_NOW));
        } finally {
            world.stop();
        }
    }

    /** By turns the other offices alone and both programs, each some moments after a random share of all messages has gone. */
    private static void killAtRandomMoments(FaultyWorld world) throws Exception {
        var chance = new Random(SEED_OF_KILLS);
        var moments = chance.longs(2L * KILLS, whole / 50, whole * 9 / 10).sorted().toArray();
        for (int i = 0; i < moments.length; i++) {
            world.awaitProgress(moments[i]);
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(LONGEST_JITTER_MILLIS));
            System.out.println("FaultyWorldTest: " + (i % 2 == 0 ? "other offices" : "both") + " killed at " + world.progress() + " of " + whole);
            if (i % 2 == 0) {
                world.killOutside();
            } else {
                world.killBothAndStartAgain();
            }
        }
    }

    private static void assertAgree(FaultyWorld world, Books books) throws Exception {
        assertThat(books.ours()).as("what we sent and hold, and what they were asked and answered").isEqualTo(books.theirs());
        assertThat(books.ours().values()).as("answered").allMatch(line -> line.contains(" ANSWERED "));
        assertThat(books.askedTwice()).as("asked twice").isEmpty();
        assertThat(books.shipments()).as("refused by them").doesNotContainKey("REFUSED");
        assertThat(books.filesTreatedWrongly()).isEmpty();
        assertThat(world.ask(Query.PLATFORM, HALF_ANSWERED)).as("answers that reached the book and not the case").isEmpty();
        assertThat(world.ask(Query.PLATFORM, BROKEN)).as("incidents").isEmpty();
        assertThat(Integer.parseInt(world.ask(Query.PLATFORM, THROUGH_LINKAGE).get(0))).as("cases past ⑦'").isGreaterThanOrEqualTo(CASES);
    }

    private static void report(String which, FaultyWorld world) throws Exception {
        var books = world.books();
        System.out.println("FaultyWorldTest, " + which + ": " + BEGIN + " cases, " + world.ask(Query.PLATFORM, THROUGH_LINKAGE).get(0) + " past ⑦', "
            + books.theirs().size() + " inquiries, faults (seed " + SEED_OF_FAULTS + ") " + books.faults() + ", shipments " + books.shipments());
    }
}
