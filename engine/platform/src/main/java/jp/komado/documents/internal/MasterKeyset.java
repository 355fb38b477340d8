package jp.komado.documents.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.function.BooleanSupplier;

/**
 * The keyset that encrypts the keys of all documents. It lies in a file of its own, outside the database and outside the directory
 * of the contents; whoever has only one of the three has nothing.
 */
final class MasterKeyset {

    private final Aead aead;

    private MasterKeyset(Aead aead) {
        this.aead = aead;
    }

    /**
     * Opens the keyset, or makes one where that cannot lose anything.
     *
     * @param documentsExist whether the database knows any document; then a missing keyset is a fault and none is made
     */
    static MasterKeyset open(Path file, BooleanSupplier documentsExist) {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
            if (Files.notExists(file)) {
                if (documentsExist.getAsBoolean()) {
                    throw new IllegalStateException("The master keyset of the documents is missing: " + file
                            + ". Restore it from its backup; without it the stored documents stay unreadable.");
                }
                create(file);
            }
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            return new MasterKeyset(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master keyset of the documents cannot be used: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Aead aead() {
        return aead;
    }

    /** Complete under another name first: a second node starting at the same moment reads a whole file or none. */
    private static void create(Path file) throws GeneralSecurityException, IOException {
        KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        Path draft = posix
                ? Files.createTempFile(directory, "keyset", ".draft", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(directory, "keyset", ".draft");
        try {
            Files.writeString(draft, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // the other node was faster; its keyset is used
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
