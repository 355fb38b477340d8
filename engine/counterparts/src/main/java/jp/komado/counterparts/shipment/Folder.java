package jp.komado.counterparts.shipment;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shared folder or a medium. What somebody takes out of it is claimed by a rename first, so that a file which appears in it
 * again was really put there again, however often the taker is killed.
 */
public final class Folder {

    private static final String SEALED = ".p7m";

    private final Path path;
    private final Path taken;

    public Folder(Path path) {
        this.path = path;
        this.taken = path.resolve(".taken");
        try {
            Files.createDirectories(taken);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + path, e);
        }
    }

    /** How many files nobody has worked off yet. */
    public int waiting() {
        return sealed(path).size() + sealed(taken).size();
    }

    /** What an earlier taker has claimed and not finished. */
    public List<Path> leftovers() {
        return sealed(taken);
    }

    /** Claims what has arrived; a file of a name that is still being worked on waits for the next time. */
    public List<Path> claim() {
        var claims = new ArrayList<Path>();
        for (var arrived : sealed(path)) {
            try {
                var claimed = taken.resolve(arrived.getFileName());
                if (!Files.exists(claimed)) {
                    Files.move(arrived, claimed, ATOMIC_MOVE);
                    claims.add(claimed);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot take " + arrived.getFileName(), e);
            }
        }
        return claims;
    }

    /** Puts a file into the folder: complete and on the disk before it has its name. */
    public void put(String name, byte[] content) {
        var draft = path.resolve("." + name + ".part");
        try {
            try (var channel = FileChannel.open(draft, CREATE, TRUNCATE_EXISTING, WRITE)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(draft, path.resolve(name), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    private static List<Path> sealed(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SEALED) && !isDraft(file) && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + directory, e);
        }
    }

    private static boolean isDraft(Path file) {
        return file.getFileName().toString().startsWith(".");
    }
}
