package jp.komado.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import jp.komado.vault.IndividualNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class VaultKeysTest {

    private static final byte[] NOTHING = new byte[0];

    @TempDir
    private Path directory;

    @Autowired
    private VaultKeys keys;

    @Autowired
    private SealedNumbers numbers;

    @Autowired
    private SealedUnassignedNumbers unassigned;

    @Test
    void keys_are_made_once_and_only_their_owner_can_read_them() throws Exception {
        VaultKeys first = VaultKeys.open(properties(true));
        byte[] sealed = first.encryption().encrypt("123456789018".getBytes(StandardCharsets.US_ASCII), NOTHING);

        VaultKeys again = VaultKeys.open(properties(true));

        assertThat(again.encryption().decrypt(sealed, NOTHING)).asString().isEqualTo("123456789018");
        for (String name : List.of("master.json", "individual-number.json", "blind-index.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)))).isEqualTo("rw-------");
        }
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void without_keys_and_without_leave_to_make_them_the_platform_does_not_start() {
        assertThatThrownBy(() -> VaultKeys.open(properties(false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("komado.vault.create-keys");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void another_master_key_opens_nothing() throws Exception {
        VaultKeys.open(properties(true));
        Files.delete(directory.resolve("master.json"));

        assertThatThrownBy(() -> VaultKeys.open(properties(true))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_rotation_old_seals_open_and_new_ones_survive_a_restart() throws Exception {
        VaultKeys rotating = VaultKeys.open(properties(true));
        byte[] old = rotating.encryption().encrypt(new byte[] {1}, NOTHING);
        int oldIndex = rotating.index().getPrimaryId();

        rotating.rotate();
        byte[] fresh = rotating.encryption().encrypt(new byte[] {2}, NOTHING);
        VaultKeys restarted = VaultKeys.open(properties(false));

        assertThat(restarted.encryption().decrypt(old, NOTHING)).containsExactly(1);
        assertThat(restarted.encryption().decrypt(fresh, NOTHING)).containsExactly(2);
        assertThat(restarted.index().getPrimaryId()).isNotEqualTo(oldIndex);
        assertThat(restarted.index().getPrfs()).containsKey(oldIndex);
    }

    @Test
    void numbers_are_found_across_a_rotation_and_sealed_anew_by_the_newest_keys() {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        IndividualNumber number = new IndividualNumber("135792468015");
        numbers.store(before, number);

        keys.rotate();
        numbers.store(after, number);

        assertThat(numbers.holdersOf(number)).containsExactly(before, after);
        UUID candidate = UUID.randomUUID();
        unassigned.keep(candidate, number);
        int newest = newestIndex();
        new VaultRotation(keys, numbers, unassigned).run();
        assertThat(unassigned.masked(candidate)).isEqualTo("********8015");
        assertThat(newestIndex()).isNotEqualTo(newest);
        assertThat(numbers.holdersOf(number)).containsExactly(before, after);
        assertThat(numbers.matches(before, number)).isTrue();
    }

    private int newestIndex() {
        try {
            return keys.index().getPrimaryId();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private VaultProperties properties(boolean create) {
        return new VaultProperties(directory, null, create);
    }
}
