package jp.komado.demo.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the demo while it loads its prefecture; the next one goes on, and in the end nobody can tell. */
class InterruptedLoadTest {

    private static final int APPLICATIONS = 12;
    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final List<DemoProcess> RUNNING = new ArrayList<>();

    /**
     * What a person would see of the prefecture, without the random keys and without the hours: on which morning an answer of another
     * office is found depends on that office.
     */
    private static final String PREFECTURE = """
        select e.application_number || ' ' || e.status || ' ' || e.channel || ' ' || e.municipality_code || ' ' || e.received_on
          || ' [' || (select coalesce(string_agg(w.element_id || ' ' || w.state || ' ' || coalesce(w.assignee, ''), ', '
                order by w.element_id, w.state, w.assignee), '')
              from komado.work_item w where w.case_id = e.id)
          || '] [' || (select coalesce(string_agg(t.step, ', ' order by t.step), '')
              from komado.timeline_entry t where t.case_id = e.id) || ']'
        from komado.application_episode e order by e.application_number""";

    @TempDir
    private Path interrupted;
    @TempDir
    private Path straight;

    @Test
    void a_prefecture_whose_loading_was_killed_is_in_the_end_the_same_as_one_that_was_not() throws Exception {
        // given
        load(straight, false);

        // when
        load(interrupted, true);

        // then
        var prefecture = Query.ask(interrupted, Query.PLATFORM, PREFECTURE);
        assertThat(prefecture).hasSize(APPLICATIONS);
        assertThat(prefecture).isEqualTo(Query.ask(straight, Query.PLATFORM, PREFECTURE));
    }

    private static void load(Path directory, boolean kill) throws Exception {
        var demo = start(directory);
        if (kill) {
            await(directory, "select count(*) >= 2 from demo.walk");
            demo.kill();
            demo = start(directory);
            await(directory, "select count(*) >= 6 from demo.walk");
            demo.kill();
            demo = start(directory);
        }
        await(directory, "select finished from demo.prefecture");
    }

    @AfterAll
    static void stopAll() {
        RUNNING.forEach(DemoProcess::stop);
    }

    private static DemoProcess start(Path directory) {
        var demo = DemoProcess.start(directory, "--komado.demo.limit=" + APPLICATIONS);
        RUNNING.add(demo);
        return demo;
    }

    private static void await(Path directory, String condition) throws Exception {
        var limit = Instant.now().plus(LIMIT);
        while (!Query.holds(directory, Query.PLATFORM, condition)) {
            assertThat(Instant.now()).as(condition).isBefore(limit);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
