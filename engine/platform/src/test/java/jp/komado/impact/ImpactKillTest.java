package jp.komado.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.komado.testing.TestDatabase;
import jp.komado.testing.TestDatabaseInitializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the platform with {@code kill -9} in the middle of a mass evaluation, and starts it again: it goes on after the last chunk that was
 * kept, and ends with what the same question yields without an interruption. The database lives on; with {@code -Dkomado.test.durable=true} it
 * waits for the disk as well.
 */
class ImpactKillTest {

    private static final int CASES = Integer.getInteger("komado.impact.kill-cases", 7_000);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    /** All that is known of the first evaluation, in one look. */
    private static final String STATE = """
        select coalesce((select state from komado.impact_evaluation order by seq limit 1), 'NONE') || ' '
            || coalesce((select done from komado.impact_evaluation order by seq limit 1), 0) || ' '
            || coalesce((select sum(cases) from komado.impact_cell), 0)""";
    private static final String CELLS = """
        select kind || tier_before || tier_after || insurance_kind || age_band || reason || differs_today || reached || ' ' || cases || ' '
            || before_yen || ' ' || after_yen
        from komado.impact_cell where evaluation_id = (select id from komado.impact_evaluation order by seq %s limit 1) order by 1""";

    @TempDir
    private Path directory;
    private final String database = TestDatabase.copy();

    @Test
    void an_evaluation_that_is_killed_goes_on_and_counts_every_case_once() throws Exception {
        // given
        var killed = start("ask", String.valueOf(CASES));
        await(killed, () -> done() > CASES / 3);

        // when
        killed.destroyForcibly();
        assertThat(killed.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        // then
        var found = ask(STATE).get(0).split(" ");
        int kept = Integer.parseInt(found[1]);
        System.out.printf("ImpactKillTest: killed after %d of %d cases%n", kept, CASES);
        assertThat(found[0]).isEqualTo("RUNNING");
        assertThat(kept).as("killed in the middle").isLessThan(CASES);
        assertThat(found[2]).as("sums of the chunks that were kept, and of no other").isEqualTo(found[1]);

        var next = start("go-on");
        assertThat(next.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(next.exitValue()).isZero();
        assertThat(ask("select state || ' ' || done || ' ' || total from komado.impact_evaluation order by seq"))
            .containsExactly("DONE " + CASES + " " + CASES, "DONE " + CASES + " " + CASES);
        assertThat(ask("select read_count from komado.batch_step_execution where step_name = 'cases' order by step_execution_id"))
            .as("after the last chunk that was kept, and then once from the beginning").endsWith(String.valueOf(CASES - kept), String.valueOf(CASES));
        assertThat(ask(CELLS.formatted("asc"))).isNotEmpty().isEqualTo(ask(CELLS.formatted("desc")));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Tokyo",
            "-D" + TestDatabaseInitializer.DATABASE + "=" + database, "-D" + TestDatabaseInitializer.DIRECTORY + "=" + directory, "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), ImpactNode.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("console.txt").toFile())).start();
    }

    private int done() throws SQLException {
        return Integer.parseInt(ask(STATE).get(0).split(" ")[1]);
    }

    private interface Question {

        boolean yes() throws SQLException;
    }

    private void await(Process node, Question question) throws Exception {
        var limit = Instant.now().plus(LIMIT);
        while (!question.yes()) {
            assertThat(node.isAlive()).as(Files.readString(directory.resolve("console.txt"))).isTrue();
            assertThat(Instant.now()).isBefore(limit);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private List<String> ask(String question) throws SQLException {
        try (var connection = TestDatabase.ownerConnection(database); var rows = connection.createStatement().executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
