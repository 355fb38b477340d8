package jp.komado.demo.outside;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.komado.counterparts.CounterpartsApplication;
import jp.komado.demo.home.DataDirectory;
import jp.komado.demo.home.DemoDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outside world as a process of its own: started before the platform, started again when it dies, stopped with the demo. */
public final class Counterparts implements AutoCloseable {

    /** The ways between the platform and its partners; each partner's key is called like its channel. */
    public static final List<String> CHANNELS = List.of("resident-register", "linkage", "payer-1", "payer-2", "bank",
        "custody-contractor");

    private static final Logger LOG = LoggerFactory.getLogger(Counterparts.class);
    private static final String NAME = "counterparts";
    private static final int USUAL_PORT = 8081;
    private static final int ANY = 0;
    private static final int STOP_SECONDS = 15;
    private static final int PAUSE_SECONDS = 1;

    private final Path directory;
    private final Properties settings;
    private volatile int port;
    private volatile Process process;
    private volatile boolean closing;

    private Counterparts(Path directory, Properties settings) {
        this.directory = directory;
        this.settings = settings;
        this.port = USUAL_PORT;
    }

    /** Where the platform puts what it asks. */
    public static Path requests(DataDirectory home, String channel) {
        return home.resolve("exchange").resolve(channel).resolve("out");
    }

    /** Where the platform finds what it is answered. */
    public static Path answers(DataDirectory home, String channel) {
        return home.resolve("exchange").resolve(channel).resolve("in");
    }

    /** The file that tells the outside world who lives there. */
    public static Path populationFile(DataDirectory home) {
        return home.resolve("population.jsonl");
    }

    /** A killed demo may leave its counterparts behind; they hold connections to a database that has to stop. */
    public static void stopLeftover(DataDirectory home) {
        var file = pidFile(home.resolve(NAME));
        try {
            if (Files.exists(file)) {
                var text = Files.readString(file).trim();
                if (text.matches("[0-9]{1,9}")) {
                    ProcessHandle.of(Long.parseLong(text)).filter(process -> isOurs(process, home.resolve(NAME))).ifPresent(Counterparts::stop);
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for leftovers in " + file, e);
        }
    }

    private static boolean isOurs(ProcessHandle process, Path directory) {
        var command = process.info().commandLine().orElse("");
        return command.contains(CounterpartsApplication.class.getName()) && command.contains(directory.toString());
    }

    /** Starts the process and looks after it from then on. */
    public static Counterparts start(DataDirectory home, DemoDatabase database, KeyRing keys) {
        var directory = home.resolve(NAME);
        var counterparts = new Counterparts(directory, settings(home, database, keys));
        try {
            Files.createDirectories(directory);
            for (var channel : CHANNELS) {
                Files.createDirectories(requests(home, channel));
                Files.createDirectories(answers(home, channel));
            }
            counterparts.launch();
        } catch (IOException e) {
            throw new UncheckedIOException("the counterparts do not start", e);
        }
        var guard = new Thread(counterparts::guard, NAME);
        guard.setDaemon(true);
        guard.start();
        return counterparts;
    }

    /** Where its page is seen. */
    public String address() {
        return "http://localhost:" + port + "/";
    }

    /** The process as it is now; after a kill there is soon another. */
    public long pid() {
        return process.pid();
    }

    private static Properties settings(DataDirectory home, DemoDatabase database, KeyRing keys) {
        var password = home.password(NAME + "-role");
        var settings = new Properties();
        settings.setProperty("spring.datasource.url", database.databaseOf(NAME, password));
        settings.setProperty("spring.datasource.username", NAME);
        settings.setProperty("spring.datasource.password", password);
        settings.setProperty("komado.counterparts.population", populationFile(home).toString());
        settings.setProperty("komado.counterparts.parent", String.valueOf(ProcessHandle.current().pid()));
        for (var channel : CHANNELS) {
            var prefix = "komado.counterparts.channels." + channel + ".";
            settings.setProperty(prefix + "requests", requests(home, channel).toString());
            settings.setProperty(prefix + "answers", answers(home, channel).toString());
            settings.setProperty(prefix + "key-store", keys.keyStore(channel).toString());
            settings.setProperty(prefix + "password", keys.password());
            settings.setProperty(prefix + "platform", keys.certificate(KeyRing.PLATFORM).toString());
        }
        return settings;
    }

    /** Settings and password go through a file: command lines can be read by everybody on the machine. */
    private void configure() throws IOException {
        settings.setProperty("server.port", String.valueOf(port));
        var text = new StringWriter();
        settings.store(text, null);
        DataDirectory.writePrivately(directory.resolve(NAME + ".properties"), text.toString());
    }

    private synchronized void launch() throws IOException {
        if (closing) {
            return;
        }
        port = free(port).orElseGet(() -> free(ANY).orElseThrow());
        configure();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Tokyo", "-Djava.awt.headless=true",
            "-Dkomado.data=" + directory, "-cp", System.getProperty("java.class.path"), CounterpartsApplication.class.getName(),
            "--spring.config.additional-location=" + directory.toUri());
        // what was meant for the platform does not concern its partners
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("SERVER_"));
        process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("console.txt").toFile())).start();
        Files.writeString(pidFile(directory), String.valueOf(process.pid()));
    }

    private void guard() {
        while (!closing) {
            try {
                var status = process.waitFor();
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
                if (!closing) {
                    LOG.warn("The counterparts have ended ({}) and are started again; see {}", status, directory.resolve("console.txt"));
                    launch();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException e) {
                LOG.error("The counterparts cannot be started again", e);
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        stop(process.toHandle());
        try {
            Files.deleteIfExists(pidFile(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("pid");
    }

    /** The same port as before as long as nobody else has it, so that a bookmark works. */
    private static OptionalInt free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return OptionalInt.of(socket.getLocalPort());
        } catch (IOException taken) {
            return OptionalInt.empty();
        }
    }
}
