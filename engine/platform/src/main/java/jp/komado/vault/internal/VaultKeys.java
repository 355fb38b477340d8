package jp.komado.vault.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys: one keyset that encrypts, one that makes blind indexes, each in a file encrypted by the master key, which has a file of its
 * own. A keyset holds every key that was ever used, so that what an earlier key sealed still opens.
 */
final class VaultKeys {

    private static final Logger LOG = LoggerFactory.getLogger(VaultKeys.class);
    private static final String ENCRYPTION = "individual-number.json";
    private static final String INDEX = "blind-index.json";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<Set<PosixFilePermission>> ATTRIBUTE = PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private final Path directory;
    private final Aead master;
    private KeysetHandle encryption;
    private KeysetHandle index;

    private VaultKeys(Path directory, Aead master, KeysetHandle encryption, KeysetHandle index) {
        this.directory = directory;
        this.master = master;
        this.encryption = encryption;
        this.index = index;
    }

    /** Opens the keys, or makes them where that is allowed. */
    static VaultKeys open(VaultProperties properties) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            Path directory = properties.directory().toAbsolutePath();
            Path masterFile = properties.masterKeyFile().toAbsolutePath();
            if (properties.createKeys()) {
                Files.createDirectories(directory);
                Files.createDirectories(masterFile.getParent());
                createMaster(masterFile);
            }
            demand(masterFile);
            Aead master = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(masterFile), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            if (properties.createKeys()) {
                create(directory.resolve(ENCRYPTION), PredefinedAeadParameters.AES256_GCM, master, ENCRYPTION);
                create(directory.resolve(INDEX), PredefinedPrfParameters.HMAC_SHA256_PRF, master, INDEX);
            }
            return new VaultKeys(directory, master, read(directory, ENCRYPTION, master), read(directory, INDEX, master));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of the vault cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys of the vault do not open with this master key", e);
        }
    }

    synchronized Aead encryption() throws GeneralSecurityException {
        return encryption.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    synchronized PrfSet index() throws GeneralSecurityException {
        return index.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** Adds a new key to each keyset, by which everything is sealed from now on. */
    synchronized void rotate() {
        try {
            encryption = rotated(encryption, PredefinedAeadParameters.AES256_GCM);
            index = rotated(index, PredefinedPrfParameters.HMAC_SHA256_PRF);
            replace(ENCRYPTION, encryption);
            replace(INDEX, index);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the keys of the vault cannot be changed", e);
        }
    }

    private static KeysetHandle rotated(KeysetHandle old, Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
                .build();
    }

    private void replace(String name, KeysetHandle keyset) throws GeneralSecurityException, IOException {
        Path next = directory.resolve(name + ".new");
        Files.deleteIfExists(next);
        write(next, sealed(keyset, master, name));
        Files.move(next, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void createMaster(Path file) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            write(file, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        }
    }

    private static void create(Path file, Parameters parameters, Aead master, String name)
            throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            write(file, sealed(KeysetHandle.generateNew(parameters), master, name));
        }
    }

    private static String sealed(KeysetHandle keyset, Aead master, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, master, name.getBytes(StandardCharsets.UTF_8));
    }

    private static KeysetHandle read(Path directory, String name, Aead master) throws GeneralSecurityException, IOException {
        Path file = directory.resolve(name);
        demand(file);
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                Files.readString(file), master, name.getBytes(StandardCharsets.UTF_8));
    }

    private static void demand(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException("The vault has no key file " + file
                    + ". Put the keys there, or start once with komado.vault.create-keys=true to make them.");
        }
    }

    /** Readable by the owner only from its first moment, and whole from its first moment; a node that was faster wins. */
    private static void write(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, ATTRIBUTE);
        } else {
            Files.createFile(draft);
        }
        Files.writeString(draft, content, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.info("another node has made {}", file.getFileName());
        } finally {
            Files.delete(draft);
        }
    }
}
