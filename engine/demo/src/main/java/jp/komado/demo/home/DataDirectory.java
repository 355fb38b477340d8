package jp.komado.demo.home;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The demo's directory, held by one demo at a time: the kernel frees the lock when the holder dies, however it dies. */
public final class DataDirectory {

    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final FileLock lock;

    private DataDirectory(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws IllegalStateException when another demo works on the same directory */
    public static DataDirectory open(Path directory) {
        var root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("demo.lock"), CREATE, WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("another demo already works on " + root
                    + "; stop it, or give this one a directory of its own with --komado.data=…");
            }
            return new DataDirectory(root, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + root, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** A password made at the first asking and kept in a file that only the owner reads. */
    public String password(String name) {
        var file = resolve(name + ".password");
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(bytes);
                writePrivately(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }

    /** Writes a file that only the owner reads; it is there as a whole or not at all. */
    public static void writePrivately(Path file, String content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, content);
        Files.move(draft, file, REPLACE_EXISTING);
    }

    /** Lets the next demo in; only tests need it, a process that ends does it anyhow. */
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
