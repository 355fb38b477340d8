package jp.komado.exchange.remote;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import jp.komado.seal.Seal;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** The folders shared with a partner, or on the medium. A file appears there whole or not at all: temporary name, fsync, rename. */
@Component
public class Folders {

    private final ExchangeProperties properties;
    private final Keys keys;

    Folders(ExchangeProperties properties, Keys keys) {
        this.properties = properties;
        this.keys = keys;
    }

    /**
     * Writes a sealed file, unless it lies there already from an attempt that was cut short after it.
     *
     * @return its SHA-256
     */
    public String write(String channel, String name, Seal.Content content) throws IOException, GeneralSecurityException {
        Path folder = properties.channel(channel).outgoing();
        Path file = folder.resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return digest(file);
        }
        Path temporary = folder.resolve("." + name + ".tmp");
        // The digest is taken on the way: once renamed, the file is the partner's, who may take it away at once.
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            try (var target = new FileOutputStream(temporary.toFile())) {
                Seal.seal(new DigestOutputStream(target, digest), keys.own(), keys.receiver(channel), content);
                target.getFD().sync();
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        return Hex.encodeHexString(digest.digest());
    }

    /** Sees to it that a file of ours is gone; false while the folder is not mounted. */
    public boolean eraseOutgoing(String channel, String name) throws IOException {
        Path folder = properties.channel(channel).outgoing();
        Files.deleteIfExists(folder.resolve(name));
        return Files.isDirectory(folder);
    }

    /** Finished files that arrived, in the order of their names; none while the folder is not mounted. */
    public List<Path> arrived(String channel) throws IOException {
        Path folder = properties.channel(channel).incoming();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().matches("\\..*|.*\\.(tmp|part)"))
                    .sorted()
                    .toList();
        }
    }

    /** SHA-256 of a file of any size. */
    public String digest(Path file) throws IOException {
        return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
    }
}
