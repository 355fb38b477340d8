package jp.komado.vault.internal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * Settings of the vault.
 *
 * @param directory where the keysets are, encrypted by the master key
 * @param masterKey file of the master key; by default in the same directory, in production on a medium of its own
 * @param createKeys whether missing keys are made at the start: for the demo and for tests
 */
@ConfigurationProperties("komado.vault")
record VaultProperties(
        @DefaultValue("./data/vault") Path directory, @Nullable Path masterKey, @DefaultValue("false") boolean createKeys) {

    Path masterKeyFile() {
        return masterKey == null ? directory.resolve("master.json") : masterKey;
    }
}
