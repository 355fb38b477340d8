package jp.komado.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrphanedContentsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    @Autowired
    private OrphanedContents orphans;
    @Autowired
    private ContentStore contents;
    @Autowired
    private Documents documents;
    @Value("${komado.documents.directory}")
    private Path directory;

    @Test
    void what_a_killed_program_left_is_deleted_after_a_day_and_nothing_else() throws IOException {
        UUID kept = documents.store(UUID.randomUUID(), null, DocumentKind.OTHER, "a.png", "image/png", new ByteArrayInputStream(PNG));
        UUID orphan = content();
        UUID young = content();
        Path halfWritten = fileOf(orphan).resolveSibling(orphan + ".part");
        Files.write(halfWritten, PNG);
        for (Path old : new Path[] {fileOf(kept), fileOf(orphan), halfWritten}) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
        }

        orphans.sweep();

        assertThat(fileOf(kept)).exists();
        assertThat(fileOf(young)).exists();
        assertThat(fileOf(orphan)).doesNotExist();
        assertThat(halfWritten).doesNotExist();
    }

    private UUID content() {
        UUID id = UUID.randomUUID();
        contents.write(id, out -> out.write("架空".getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    private Path fileOf(UUID id) {
        return directory.resolve(id.toString().substring(0, 2)).resolve(id + ".enc");
    }
}
