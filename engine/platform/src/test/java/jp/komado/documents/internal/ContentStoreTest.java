package jp.komado.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    private static final String CLEAR = "%PDF-1.7 架空の医療意見書";

    @TempDir
    private Path directory;
    private ContentStore store;

    @BeforeEach
    void open() {
        store = open(directory.resolve("keyset.json"));
    }

    @Test
    void a_content_comes_back_as_it_went_in_and_lies_on_disk_in_no_readable_form() throws IOException {
        UUID id = UUID.randomUUID();

        byte[] key = write(id, CLEAR);

        assertThat(read(id, key)).isEqualTo(CLEAR);
        assertThat(files()).hasSize(1);
        assertThat(new String(Files.readAllBytes(files().get(0)), StandardCharsets.UTF_8)).doesNotContain("PDF", "架空");
    }

    @Test
    void a_large_content_passes_in_segments() throws IOException {
        UUID id = UUID.randomUUID();
        byte[] large = new byte[3 * 1024 * 1024 + 17];
        new Random(7).nextBytes(large);

        byte[] key = store.write(id, out -> out.write(large));

        try (InputStream in = store.open(id, key)) {
            assertThat(in.readAllBytes()).isEqualTo(large);
        }
    }

    @Test
    void the_key_of_one_document_opens_no_other_not_even_with_its_file() throws IOException {
        UUID mine = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        byte[] myKey = write(mine, CLEAR);
        byte[] otherKey = write(other, "%PDF-1.7 other");

        assertThatThrownBy(() -> read(other, myKey)).isInstanceOf(IllegalStateException.class);

        Files.copy(file(mine), file(other), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> read(other, otherKey)).isInstanceOf(IOException.class);
    }

    @Test
    void a_content_that_was_tampered_with_is_not_given_out() throws IOException {
        UUID id = UUID.randomUUID();
        byte[] key = write(id, CLEAR);
        byte[] bytes = Files.readAllBytes(file(id));
        bytes[bytes.length - 20] ^= 1;
        Files.write(file(id), bytes);

        assertThatThrownBy(() -> read(id, key)).isInstanceOf(IOException.class);
    }

    @Test
    void a_write_that_fails_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> store.write(UUID.randomUUID(), out -> {
            out.write(1);
            throw new IOException("the sender hung up");
        })).isInstanceOf(java.io.UncheckedIOException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void the_master_keyset_is_kept_across_restarts_and_is_readable_by_its_owner_alone() throws IOException {
        UUID id = UUID.randomUUID();
        byte[] key = write(id, CLEAR);

        store = open(directory.resolve("keyset.json"));

        assertThat(read(id, key)).isEqualTo(CLEAR);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keyset.json")))).isEqualTo("rw-------");
    }

    @Test
    void a_missing_master_keyset_is_not_replaced_while_documents_exist() {
        Path lost = directory.resolve("lost.json");

        assertThatThrownBy(() -> MasterKeyset.open(lost, () -> true)).hasMessageContaining("Restore it");

        assertThat(lost).doesNotExist();
    }

    @Test
    void old_contents_can_be_listed_so_that_orphans_are_found() throws IOException {
        UUID id = UUID.randomUUID();
        write(id, CLEAR);

        assertThat(store.olderThan(Instant.now().plusSeconds(60))).containsExactly(id);
        assertThat(store.olderThan(Instant.now().minusSeconds(60))).isEmpty();
        store.deleteOrphan(id);
        assertThat(files()).isEmpty();
    }

    private ContentStore open(Path keyset) {
        return new ContentStore(directory.resolve("contents"), MasterKeyset.open(keyset, () -> false).aead());
    }

    private byte[] write(UUID id, String text) {
        return store.write(id, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(UUID id, byte[] key) throws IOException {
        try (InputStream in = store.open(id, key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path file(UUID id) {
        return directory.resolve("contents").resolve(id.toString().substring(0, 2)).resolve(id + ".enc");
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(directory.resolve("contents"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory.resolve("contents"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
