package jp.komado.demo.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The database server that a killed demo has left behind on its directory, or what is left of one that was killed itself. The
 * directory is ours by now, so its processes belong to nobody; what they had committed is durable, however they end.
 */
final class LeftoverServer {

    /** A server that is asked to stop lets its clients go first; theirs are dead or about to notice that their work is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration DYING = Duration.ofSeconds(30);
    private static final Path PROCESSES = Path.of("/proc");

    private final Path data;

    LeftoverServer(Path data) {
        this.data = data;
    }

    /**
     * Comes back when no process works on the directory any more.
     *
     * @throws IOException when one does not end, even killed
     */
    void stop() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        var postmaster = postmaster();
        postmaster.ifPresent(process -> {
            process.destroy();
            ends(process, PATIENCE);
        });
        // Without their postmaster the others end when they next look up. Until then they hold the shared memory that a new server
        // wants for itself alone.
        var directory = data.toRealPath();
        for (var process : ProcessHandle.allProcesses().filter(process -> standsIn(process, directory)).toList()) {
            kill(process);
        }
        // A new server believes in an old one as long as its number is taken, even by a process that is only dying.
        if (postmaster.isPresent()) {
            kill(postmaster.get());
        }
    }

    /** The process that the directory names as its server, unless its number belongs to something else by now. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(this::isServer);
    }

    /** A dying process has no command line any more. */
    private boolean isServer(ProcessHandle process) {
        return process.info().commandLine().map(line -> line.contains(data.toString())).orElse(true);
    }

    /** All processes of a server stand in its directory, whatever they call themselves; where the system does not tell, none is found. */
    private static boolean standsIn(ProcessHandle process, Path directory) {
        try {
            return Files.readSymbolicLink(PROCESSES.resolve(Long.toString(process.pid())).resolve("cwd")).equals(directory);
        } catch (IOException e) {
            return false;
        }
    }

    private static void kill(ProcessHandle process) throws IOException {
        process.destroyForcibly();
        if (!ends(process, DYING)) {
            throw new IOException("the server of an earlier demo (process " + process.pid() + ") does not stop");
        }
    }

    private static boolean ends(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
