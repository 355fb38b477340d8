package jp.komado.demo.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the demo without warning while people work, and looks whether the next one knows all that was answered with yes. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("komado.kill.rounds", 1);
    private static final int DESKS = 2;
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    /** What the killed engine was just continuing stays locked for a minute. */
    private static final Duration UNTIL_LOCKS_END = Duration.ofSeconds(80);
    private static final int SPREAD_MILLIS = 4_000;

    @TempDir
    private Path directory;

    @Test
    void what_was_acknowledged_before_the_kill_is_there_after_it_and_nothing_happened_twice() {
        // given
        var chance = new Random(52);
        var books = new ArrayList<Desk.Book>();
        for (int round = 1; round <= ROUNDS; round++) {
            var demo = DemoProcess.start(directory, "--komado.demo.load=false");
            assertNothingLost(demo, books);
            var desks = startDesks(demo, books);

            // when
            pause(SHORTEST.toMillis() + chance.nextInt(SPREAD_MILLIS));
            demo.kill();
            desks.forEach(KillTest::join);
        }

        // then
        var demo = DemoProcess.start(directory, "--komado.demo.load=false");
        try {
            assertNothingLost(demo, books);
            assertThat(books).extracting(Desk.Book::failure).containsOnlyNulls();
            assertThat(books.stream().mapToInt(Desk.Book::acknowledged).sum()).as("people got something done").isGreaterThan(ROUNDS);
            assertThatThrownBy(() -> DemoProcess.start(directory)).as("a second demo on the same data").isInstanceOf(IllegalStateException.class);
        } finally {
            demo.stop();
        }
    }

    private static List<Thread> startDesks(DemoProcess demo, List<Desk.Book> books) {
        var desks = new ArrayList<Thread>();
        for (int i = 0; i < DESKS; i++) {
            var book = new Desk.Book();
            books.add(book);
            var desk = new Thread(new Desk(demo.port(), book), "desk-" + i);
            desk.start();
            desks.add(desk);
        }
        return desks;
    }

    private static void assertNothingLost(DemoProcess demo, List<Desk.Book> books) {
        if (books.isEmpty()) {
            return;
        }
        var limit = Instant.now().plus(UNTIL_LOCKS_END);
        var contradictions = Desk.read(demo.port()).contradictions(books);
        while (!contradictions.isEmpty() && Instant.now().isBefore(limit)) {
            pause(500);
            contradictions = Desk.read(demo.port()).contradictions(books);
        }
        assertThat(contradictions).isEmpty();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(60).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
