package jp.komado.documents.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Contents in files, each encrypted (AES-256-GCM in segments) with a key of its own. The document's id is bound into both the content
 * and the wrapped key: a file or a key moved to another document does not open.
 */
class ContentStore {

    private static final String ENDING = ".enc";
    private static final String DRAFT = ".part";

    private final Path directory;
    private final Aead master;

    ContentStore(Path directory, Aead master) {
        this.directory = directory;
        this.master = master;
    }

    /** Writes a content; the file appears under its name only when it is complete and on disk. Gives the wrapped key. */
    byte[] write(UUID id, ContentWriter content) {
        Path file = file(id);
        Path draft = file.resolveSibling(id + DRAFT);
        try {
            Files.createDirectories(file.getParent());
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                // closing the encrypting stream writes the last segment and would close the channel before it is forced
                OutputStream raw = Channels.newOutputStream(new StaysOpen(channel));
                try (OutputStream encrypting = key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class).newEncryptingStream(raw, bytes(id))) {
                    content.writeTo(encrypting);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, bytes(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a document could not be encrypted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(draft);
        }
    }

    InputStream open(UUID id, byte[] wrappedKey) {
        try {
            KeysetHandle key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrappedKey, master, bytes(id));
            return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class).newDecryptingStream(Files.newInputStream(file(id)), bytes(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of document " + id + " does not open", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(UUID id) {
        deleteQuietly(file(id));
    }

    /** Ids of contents that have lain there since before some time, with or without a row in the database. */
    List<UUID> olderThan(Instant time) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ENDING) || file.getFileName().toString().endsWith(DRAFT))
                    .filter(file -> file.toFile().lastModified() < time.toEpochMilli())
                    .map(file -> file.getFileName().toString())
                    .map(name -> UUID.fromString(name.substring(0, name.indexOf('.'))))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a content that belongs to no document, and what an interrupted write may have left of it. */
    void deleteOrphan(UUID id) {
        delete(id);
        deleteQuietly(file(id).resolveSibling(id + DRAFT));
    }

    private Path file(UUID id) {
        return directory.resolve(id.toString().substring(0, 2)).resolve(id + ENDING);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** Makes the new name itself durable, not only the content. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the clear content into an encrypting stream. */
    interface ContentWriter {
        void writeTo(OutputStream encrypting) throws IOException;
    }

    private record StaysOpen(FileChannel channel) implements java.nio.channels.WritableByteChannel {

        @Override
        public int write(ByteBuffer source) throws IOException {
            return channel.write(source);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            // the owner of the channel closes it
        }
    }
}
