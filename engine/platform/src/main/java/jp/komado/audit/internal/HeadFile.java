package jp.komado.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The newest seal outside the database: who cuts off the end of the log, or writes the whole chain anew, is betrayed by this line.
 */
@Component
class HeadFile {

    private final Path file;

    HeadFile(AuditProperties properties) {
        this.file = properties.headFile().toAbsolutePath();
    }

    void write(Block block) {
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.createTempFile(file.getParent(), "head", ".new");
            Files.writeString(next, block.number() + " " + HexFormat.of().formatHex(block.hash()) + " " + block.sealedAt() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the log cannot be kept outside the database", e);
        }
    }

    /** The head that was kept, if any. */
    Optional<Head> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file, StandardCharsets.UTF_8).trim().split(" ");
            return Optional.of(new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.of(new Head(-1, new byte[0]));
        }
    }

    /** Number and hash of a seal; number -1 if the file is unreadable. */
    record Head(long number, byte[] hash) {
    }
}
