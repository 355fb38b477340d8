package jp.komado.demo.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.komado.demo.DemoApplication;

/** The demo as a process of its own, so that it can be killed; on a machine that does not stand in Japan. */
final class DemoProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(240);

    private final Process process;
    private final int port;
    private final Path console;

    private DemoProcess(Process process, int port, Path console) {
        this.process = process;
        this.port = port;
        this.console = console;
    }

    static DemoProcess start(Path directory, String... arguments) {
        return start(directory, Map.of(), arguments);
    }

    /** Starts with variables that the demo hands on to the programs it starts. */
    static DemoProcess start(Path directory, Map<String, String> environment, String... arguments) {
        var port = freePort();
        var command = Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC", "-cp", classPath(),
                DemoApplication.class.getName(), "--komado.data=" + directory, "--server.port=" + port), List.of(arguments))
            .flatMap(List::stream).toList();
        var console = directory.resolve("console.txt");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            var demo = new DemoProcess(process, port, console);
            demo.awaitReady();
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** kill -9: the process gets no chance to tidy up, and its database stays behind as an orphan. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the demo does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        var limit = Instant.now().plus(START_LIMIT);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroyForcibly();
                throw new IllegalStateException("the demo did not start; see console.txt in its directory");
            }
            pause();
        }
    }

    /** The address is printed when people can sign in. */
    private boolean isReady() {
        try {
            return Files.readString(console).contains("http://localhost:" + port + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Under Surefire the class path proper stands in a manifest. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
