package jp.komado.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.audit.PersonalData;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentsTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    private final UUID caseId = UUID.randomUUID();
    private final Documents documents;
    private final TransactionTemplate transactions;
    private final JdbcClient database;
    private final List<PersonalData> rooms;
    private final Path directory;

    @Autowired
    DocumentsTest(Documents documents, TransactionTemplate transactions, JdbcClient database, List<PersonalData> rooms,
                  @Value("${komado.documents.directory}") Path directory) {
        this.documents = documents;
        this.transactions = transactions;
        this.database = database;
        this.rooms = rooms;
        this.directory = directory;
    }

    @Test
    void a_stored_pdf_is_known_by_kind_size_digest_and_pages_and_comes_back_unchanged() throws IOException {
        byte[] pdf = pdf(3);

        UUID id = documents.store(caseId, null, DocumentKind.MEDICAL_OPINION, "C:\\scan\\医療意見書.pdf", "application/pdf", in(pdf));

        StoredDocument info = documents.info(id);
        assertThat(info.fileName()).isEqualTo("医療意見書.pdf");
        assertThat(info.pages()).isEqualTo(3);
        assertThat(info.size()).isEqualTo(pdf.length);
        assertThat(info.sha256()).hasSize(64);
        assertThat(documents.ofCase(caseId)).containsExactly(info);
        try (InputStream content = documents.open(id)) {
            assertThat(content.readAllBytes()).isEqualTo(pdf);
        }
    }

    @Test
    void nothing_is_on_disk_in_clear_neither_the_content_nor_the_name() throws IOException {
        UUID id = documents.store(caseId, null, DocumentKind.CONSENT, "架空花子.png", "image/png", in(PNG));

        Path file = fileOf(id);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("PNG", "架空");
        assertThat(file.toString()).doesNotContain("架空");
    }

    @Test
    void a_rollback_takes_the_content_away_as_well() {
        UUID[] id = new UUID[1];
        transactions.executeWithoutResult(status -> {
            id[0] = documents.store(caseId, null, DocumentKind.OTHER, "a.png", "image/png", in(PNG));
            assertThat(fileOf(id[0])).exists();
            status.setRollbackOnly();
        });

        assertThat(fileOf(id[0])).doesNotExist();
        assertThatThrownBy(() -> documents.info(id[0])).isInstanceOf(DocumentUnknown.class);
    }

    @Test
    void what_is_refused_leaves_neither_a_row_nor_a_file() throws IOException {
        long before = files();

        assertThatThrownBy(() -> store("a.pdf", "application/pdf", PNG)).isInstanceOf(DocumentNotAccepted.class);
        assertThatThrownBy(() -> store("a.exe", "application/pdf", "MZ......".getBytes(StandardCharsets.US_ASCII))).isInstanceOf(DocumentNotAccepted.class);
        assertThatThrownBy(() -> store("a.pdf", "application/pdf", new byte[0])).isInstanceOf(DocumentNotAccepted.class);
        assertThatThrownBy(() -> store("a.pdf", "application/pdf", "%PDF-1.7 no more".getBytes(StandardCharsets.US_ASCII))).isInstanceOf(DocumentNotAccepted.class);
        assertThatThrownBy(() -> store("a.pdf", "application/pdf", protectedPdf())).isInstanceOf(DocumentNotAccepted.class);
        assertThatThrownBy(() -> documents.store(caseId, null, DocumentKind.OTHER, "a.png", "image/png",
                new SequenceInputStream(in(PNG), in(new byte[(int) Documents.MAX_SIZE])))).isInstanceOf(DocumentTooLarge.class);

        assertThat(documents.ofCase(caseId)).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_content_of_exactly_the_largest_size_is_taken() {
        byte[] rest = new byte[(int) Documents.MAX_SIZE - PNG.length];

        UUID id = documents.store(caseId, null, DocumentKind.OTHER, "a.png", "image/png", new SequenceInputStream(in(PNG), in(rest)));

        assertThat(documents.info(id).size()).isEqualTo(Documents.MAX_SIZE);
    }

    @Test
    void erasing_destroys_the_key_and_the_file_and_leaves_the_proof_that_there_was_a_document() {
        UUID id = documents.store(caseId, null, DocumentKind.TAX_CERTIFICATE, "課税証明書.png", "image/png", in(PNG));

        documents.erase(id);

        assertThatThrownBy(() -> documents.open(id)).isInstanceOf(DocumentUnknown.class);
        assertThat(documents.ofCase(caseId)).isEmpty();
        assertThat(fileOf(id)).doesNotExist();
        assertThat(database.sql("select wrapped_key is null and file_name = '' and erased_at is not null from komado.document where id = :id")
                .param("id", id).query(Boolean.class).single()).isTrue();
    }

    @Test
    void the_room_answers_for_a_person_and_what_is_held_is_not_erased() {
        UUID person = UUID.randomUUID();
        UUID id = documents.store(caseId, person, DocumentKind.CERTIFICATE, "a.png", "image/png", in(PNG));
        PersonalData room = rooms.stream().filter(each -> each.room().equals("documents")).findFirst().orElseThrow();

        assertThat(room.export(person).toString()).contains(id.toString());
        room.hold(person, "審査請求");
        assertThatThrownBy(() -> room.erase(person)).isInstanceOf(DocumentHeld.class);
        assertThat(documents.info(id).personId()).isEqualTo(person);
        database.sql("update komado.document set hold_reason = null where id = :id").param("id", id).update();
        assertThat(room.erase(person)).isEqualTo(1);
        assertThatThrownBy(() -> documents.info(id)).isInstanceOf(DocumentUnknown.class);
    }

    private UUID store(String name, String mediaType, byte[] content) {
        return documents.store(caseId, null, DocumentKind.OTHER, name, mediaType, in(content));
    }

    private static InputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private Path fileOf(UUID id) {
        return directory.resolve(id.toString().substring(0, 2)).resolve(id + ".enc");
    }

    private long files() throws IOException {
        if (Files.notExists(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] protectedPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
