package jp.komado.demo.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One prefecture that lives through its inquiries while a tenth goes wrong outside. */
final class FaultyWorld {

    /** Of a hundred records ten go wrong, and of a hundred files ten, each in its way. */
    private static final String FAULTS = """
        {"on": true, "seed": %d, "seconds": {"*": 0}, "lateSeconds": 21600, "rules": [
          {"kind": "*", "share": 4, "fault": "DELAY", "seconds": 1},
          {"kind": "*", "share": 2, "fault": "NO_ANSWER"},
          {"kind": "*", "share": 4, "fault": "NETWORK_ERROR"},
          {"kind": "identity-confirmation", "share": 4, "fault": "DELAY", "seconds": 2},
          {"kind": "number-look-up", "share": 4, "fault": "DELAY", "seconds": 2},
          {"kind": "*", "share": 2, "fault": "DUPLICATE_FILE", "seconds": 1},
          {"kind": "*", "share": 2, "fault": "GARBAGE_LINE", "seconds": 1},
          {"kind": "*", "share": 1.5, "fault": "TRUNCATED_FILE", "seconds": 1},
          {"kind": "*", "share": 1.5, "fault": "WRONG_KEY", "seconds": 1},
          {"kind": "*", "share": 1.5, "fault": "WRONG_SIGNER", "seconds": 1},
          {"kind": "*", "share": 1.5, "fault": "FOREIGN_NUMBER"}]}
        """;
    /** Grows with everything that is placed, sent and answered. */
    private static final String PROGRESS = "select count(*) + count(sent_at) + count(answered_at) from komado.exchange_request";
    private static final String LOADED = "select coalesce(bool_and(finished), false) from demo.prefecture";
    private static final String ENGINE_BUSY = """
        select exists (select from camunda.act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= now() at time zone 'Asia/Tokyo'))""";
    private static final String UNSETTLED = """
        select exists (select from komado.exchange_request where state in ('OPEN', 'IN_SHIPMENT', 'SENT'))
          or exists (select from komado.exchange_arrival where state = 'ARRIVED')""";
    private static final String UNANSWERED = """
        select exists (select from inquiry where state <> 'ANSWERED')
          or exists (select from answer_file where written_at is null)""";
    private static final Duration LIMIT = Duration.ofMinutes(Integer.getInteger("komado.faults.minutes", 30));

    private final Path directory;
    private final String[] arguments;
    private final Path script;
    private final OtherOffices offices;
    private DemoProcess demo;

    /**
     * Prepares a prefecture, which does not live yet.
     *
     * @param day   what counts as today in it
     * @param cases how many there are, all on their way through the inquiries
     * @param seed  what the faults are thrown from
     */
    FaultyWorld(Path directory, LocalDate day, int cases, long seed) throws IOException {
        this.directory = directory;
        this.arguments = new String[] {"--komado.demo.day=" + day, "--komado.demo.inquiring=" + cases};
        this.script = Files.writeString(directory.resolve("faults.json"), FAULTS.formatted(seed));
        this.offices = new OtherOffices(directory);
    }

    void start() {
        demo = DemoProcess.start(directory, Map.of("KOMADO_COUNTERPARTS_SCRIPT", script.toUri().toString()), arguments);
    }

    void stop() {
        if (demo != null) {
            demo.stop();
        }
    }

    long progress() throws SQLException, IOException {
        return Query.number(directory, Query.PLATFORM, PROGRESS);
    }

    void awaitProgress(long progress) throws Exception {
        var limit = Instant.now().plus(LIMIT);
        while (progress() < progress) {
            demand(limit, "progress " + progress);
            assertNotLoaded();
        }
    }

    private void assertNotLoaded() throws Exception {
        if (Query.holds(directory, Query.PLATFORM, LOADED)) {
            throw new AssertionError("everything had happened before the kill");
        }
        pause();
    }

    /** Those that are being started again after the last kill are awaited. */
    void killOutside() throws Exception {
        var limit = Instant.now().plus(LIMIT);
        while (!offices.kill()) {
            demand(limit, "the other offices are there to be killed");
            pause();
        }
    }

    /** The platform dies first; before the other offices notice that it is gone and end by themselves, they are killed too. */
    void killBothAndStartAgain() throws Exception {
        demo.kill();
        offices.kill();
        start();
    }

    void awaitLoaded() throws Exception {
        var limit = Instant.now().plus(LIMIT);
        while (!Query.holds(directory, Query.PLATFORM, LOADED)) {
            demand(limit, "the past is loaded");
            pause();
        }
    }

    /** Lives on until all that was open is sent, answered and settled, with a telephone call for what is silent. */
    void comeToRest() throws Exception {
        var limit = Instant.now().plus(LIMIT);
        var office = new ShippingOffice(demo.port());
        while (!isAtRest()) {
            demand(limit, "both programs come to rest");
            if (Query.holds(directory, Query.PLATFORM, ENGINE_BUSY) || !offices.areQuiet() || office.ship()) {
                pause();
            } else {
                offices.release();
            }
        }
    }

    /** First the outside, then what lies between, then we: what has gone on meanwhile is seen where it arrives. */
    private boolean isAtRest() throws SQLException, IOException {
        return !Query.holds(directory, Query.COUNTERPARTS, UNANSWERED) && !liesBetween()
            && !Query.holds(directory, Query.PLATFORM, UNSETTLED) && !Query.holds(directory, Query.PLATFORM, ENGINE_BUSY)
            && !Query.holds(directory, Query.PLATFORM, UNSETTLED);
    }

    private boolean liesBetween() throws IOException {
        try (var files = Files.walk(directory.resolve("exchange"))) {
            return files.anyMatch(file -> file.toString().endsWith(".p7m"));
        }
    }

    Books books() throws Exception {
        return Books.of(directory);
    }

    List<String> ask(String database, String question) throws SQLException, IOException {
        return Query.ask(directory, database, question);
    }

    private static void demand(Instant limit, String what) {
        if (Instant.now().isAfter(limit)) {
            throw new AssertionError("not in time: " + what);
        }
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
    }
}
