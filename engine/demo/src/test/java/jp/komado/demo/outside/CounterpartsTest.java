package jp.komado.demo.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jp.komado.counterparts.seal.PartnerKeys;
import jp.komado.counterparts.seal.Seal;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.demo.home.DataDirectory;
import jp.komado.demo.home.DemoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outside world as the demo runs it: on the demo's class path, with the demo's database and keys. */
class CounterpartsTest {

    private static final String REGISTER = "resident-register";
    private static final String KIND = "identity-confirmation";
    private static final String HANAKO = "{\"number\":\"123456789018\",\"name\":\"南　花子\",\"kana\":\"ミナミ　ハナコ\",\"birth\":\"2018-05-06\",\"sex\":2,"
        + "\"address\":\"東京都中央区築地9丁目99番99号\",\"municipality\":\"131024\"}\n";
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int SHIPMENTS = 60;
    private static final int KILLS = 3;
    private static final long SEED = 3;

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_killed_process_is_started_again_and_finds_its_book() throws Exception {
        // given
        var home = DataDirectory.open(directory);
        Files.writeString(Counterparts.populationFile(home), HANAKO);
        try (var database = DemoDatabase.start(home)) {
            var keys = KeyRing.of(home);
            try (var counterparts = Counterparts.start(home, database, keys)) {
                send(home, keys, "2026J00001", 1);
                await(() -> Files.exists(Counterparts.answers(home, REGISTER).resolve("2026J00001." + KIND + ".01.p7m")));
                var killed = counterparts.pid();

                // when
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                send(home, keys, "2026J00002", 2);

                // then
                await(() -> Files.exists(Counterparts.answers(home, REGISTER).resolve("2026J00002." + KIND + ".01.p7m")));
                assertThat(counterparts.pid()).isNotEqualTo(killed);
                var answer = seal(keys).open(Files.readAllBytes(Counterparts.answers(home, REGISTER).resolve("2026J00002." + KIND + ".01.p7m")));
                assertThat(ShipmentFile.parse(answer).records()).singleElement().asString().contains("南　花子").contains(",01,");
                await(() -> isUp(counterparts) && get(counterparts, "book").contains("\"answered\":2"));
                assertThat(get(counterparts, "book")).contains("\"askedAgain\":0");
                assertThat(get(counterparts, "")).contains("2026J00001.identity-confirmation.01.p7m");
            }
        }
        home.close();
    }

    @Test
    void kills_at_random_moments_lose_no_shipment_and_answer_none_twice() throws Exception {
        // given
        var home = DataDirectory.open(directory);
        Files.writeString(Counterparts.populationFile(home), HANAKO);
        try (var database = DemoDatabase.start(home)) {
            var keys = KeyRing.of(home);
            try (var counterparts = Counterparts.start(home, database, keys)) {
                var random = new Random(SEED);
                await(() -> isUp(counterparts));

                // when
                for (int n = 1; n <= SHIPMENTS; n++) {
                    send(home, keys, "2026J%05d".formatted(n), n);
                    if (n % (SHIPMENTS / KILLS) == 0) {
                        TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
                        ProcessHandle.of(counterparts.pid()).ifPresent(ProcessHandle::destroyForcibly);
                        var killed = counterparts.pid();
                        await(() -> counterparts.pid() != killed && isUp(counterparts));
                    }
                }

                // then
                await(() -> get(counterparts, "book").contains("\"asked\":" + SHIPMENTS + ",\"answered\":" + SHIPMENTS));
                assertThat(get(counterparts, "book")).contains("\"askedAgain\":0").doesNotContain("REPEATED").doesNotContain("REFUSED");
                try (var files = Files.list(Counterparts.answers(home, REGISTER))) {
                    assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".p7m"))).hasSize(SHIPMENTS)
                        .allMatch(name -> name.endsWith(".01.p7m"));
                }
            }
        }
        home.close();
    }

    @Test
    void where_another_demo_has_the_usual_port_a_free_one_is_taken() throws Exception {
        // given
        var home = DataDirectory.open(directory);
        try (var database = DemoDatabase.start(home); var first = Counterparts.start(home, database, KeyRing.of(home))) {
            await(() -> isUp(first));

            // when
            try (var second = Counterparts.start(home, database, KeyRing.of(home))) {

                // then
                await(() -> isUp(second));
                assertThat(second.address()).isNotEqualTo(first.address());
            }
        }
        home.close();
    }

    @Test
    void what_a_killed_demo_left_behind_is_stopped_by_the_next_and_nobody_else_is() throws Exception {
        // given
        var home = DataDirectory.open(directory);
        var pid = directory.resolve("counterparts/pid");
        Files.createDirectories(pid.getParent());
        var leftover = sleeping("-Djp.komado.counterparts.CounterpartsApplication=" + pid.getParent());
        var stranger = sleeping("-Dstranger=1");
        try {
            // when
            for (var process : List.of(leftover, stranger)) {
                Files.writeString(pid, String.valueOf(process.pid()));
                Counterparts.stopLeftover(home);
            }

            // then
            assertThat(leftover.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(pid).doesNotExist();
        } finally {
            leftover.destroyForcibly();
            stranger.destroyForcibly();
        }
        home.close();
    }

    /** A process that does nothing and looks in the list of processes as its argument says. */
    private static Process sleeping(String argument) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jshell").toString(), "-J" + argument).start();
    }

    @Test
    void the_keys_are_made_once_and_agree_with_the_authority() throws Exception {
        // given
        var home = DataDirectory.open(directory);
        Files.createDirectories(directory.resolve("keys.new"));
        Files.writeString(directory.resolve("keys.new/half.p12"), "a first start died here");

        // when
        var keys = KeyRing.of(home);
        var again = KeyRing.of(home);

        // then
        assertThat(Files.readString(keys.certificate(REGISTER))).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(keys.password()).isEqualTo(again.password()).hasSizeGreaterThan(20);
        var ours = PartnerKeys.read(keys.keyStore(REGISTER), keys.password(), keys.certificate(KeyRing.PLATFORM));
        var authority = PartnerKeys.read(keys.keyStore(REGISTER), keys.password(), directory.resolve("keys/ca.crt")).receiver();
        ours.certificate().verify(authority.getPublicKey());
        ours.receiver().verify(authority.getPublicKey());
        assertThat(directory.resolve("keys/half.p12")).doesNotExist();
        home.close();
    }

    private static void send(DataDirectory home, KeyRing keys, String number, int inquiry) throws IOException {
        var record = "%08d,123456789018,ミナミ　ハナコ,南　花子,20180506,2,東京都中央区築地9丁目99番99号,20261123".formatted(inquiry);
        var content = new ShipmentFile(number, KIND, LocalDate.of(2026, 11, 23), List.of(record));
        var draft = directoryOf(home).resolve("." + number);
        Files.write(draft, seal(keys).close(content.bytes()));
        Files.move(draft, directoryOf(home).resolve(number + "." + KIND + ".p7m"));
    }

    private static Path directoryOf(DataDirectory home) {
        return Counterparts.requests(home, REGISTER);
    }

    private static Seal seal(KeyRing keys) {
        return new Seal(PartnerKeys.read(keys.keyStore(KeyRing.PLATFORM), keys.password(), keys.certificate(REGISTER)));
    }

    private boolean isUp(Counterparts counterparts) throws InterruptedException {
        try {
            return get(counterparts, "health").contains("UP");
        } catch (IOException notYet) {
            return false;
        }
    }

    private String get(Counterparts counterparts, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(counterparts.address() + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var limit = Instant.now().plus(LIMIT);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(limit);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
