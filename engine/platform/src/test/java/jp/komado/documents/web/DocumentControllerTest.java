package jp.komado.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import jp.komado.documents.DocumentKind;
import jp.komado.documents.Documents;
import jp.komado.testing.KomadoClient;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.SampleCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentControllerTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    @LocalServerPort
    private int port;
    private final SampleCases cases;
    private UUID caseId;
    private KomadoClient ward;

    @Autowired
    DocumentControllerTest(SampleCases cases) {
        this.cases = cases;
    }

    @BeforeEach
    void open() {
        caseId = cases.received("131024").id();
        ward = KomadoClient.signedIn(port, "ward-chuo");
    }

    @Test
    void a_scan_that_was_uploaded_is_listed_and_shown_in_the_browser_without_being_kept_there() {
        Answer added = upload(ward, "医療意見書.png", "image/png", PNG, "MEDICAL_OPINION");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("kind").asText()).isEqualTo("MEDICAL_OPINION");
        Answer list = ward.get("/api/cases/" + caseId + "/documents");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json()).hasSize(1);
        assertThat(list.json().get(0).get("fileName").asText()).isEqualTo("医療意見書.png");
        Answer shown = ward.get(added.header("Location"));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.bytes()).isEqualTo(PNG);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Content-Disposition")).startsWith("inline").contains("UTF-8''%E5%8C%BB");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void the_ward_next_door_learns_nothing_not_even_that_the_case_exists() {
        String location = upload(ward, "a.png", "image/png", PNG, "OTHER").header("Location");
        KomadoClient other = KomadoClient.signedIn(port, "ward-tachikawa");

        assertThat(other.get("/api/cases/" + caseId + "/documents").status()).isEqualTo(404);
        assertThat(other.get(location).status()).isEqualTo(404);
        assertThat(upload(other, "a.png", "image/png", PNG, "OTHER").status()).isEqualTo(404);
        assertThat(other.get("/api/cases/" + UUID.randomUUID() + "/documents").status()).isEqualTo(404);
    }

    @Test
    void whoever_has_no_right_to_documents_is_refused() {
        KomadoClient analyst = KomadoClient.signedIn(port, "analyst");

        assertThat(analyst.get("/api/cases/" + caseId + "/documents").status()).isEqualTo(403);
        assertThat(upload(analyst, "a.png", "image/png", PNG, "OTHER").status()).isEqualTo(403);
        assertThat(KomadoClient.visitor(port).get("/api/cases/" + caseId + "/documents").status()).isEqualTo(401);
    }

    @Test
    void a_disguised_or_unknown_file_is_refused_with_a_sentence_that_says_why() {
        Answer disguised = upload(ward, "意見書.pdf", "application/pdf", PNG, "OTHER");
        Answer program = upload(ward, "意見書.pdf", "application/pdf", "MZ this is a program".getBytes(StandardCharsets.US_ASCII), "OTHER");

        assertThat(disguised.status()).isEqualTo(415);
        assertThat(disguised.json().get("detail").asText()).contains("申告された形式と違います");
        assertThat(program.status()).isEqualTo(415);
        assertThat(program.json().get("detail").asText()).contains("PDF、PNG、JPEG、TIFF");
    }

    @Test
    void a_file_above_the_limit_is_answered_and_not_cut_off() {
        byte[] large = Arrays.copyOf(PNG, (int) Documents.MAX_SIZE + 1);

        Answer answer = upload(ward, "a.png", "image/png", large, "OTHER");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(upload(ward, "b.png", "image/png", Arrays.copyOf(PNG, 30 * 1024 * 1024), "OTHER").status()).isEqualTo(413);
        assertThat(ward.get("/api/cases/" + caseId + "/documents").json()).isEmpty();
    }

    @Test
    void papers_that_the_prefecture_makes_itself_and_kinds_that_do_not_exist_cannot_be_uploaded() {
        assertThat(upload(ward, "a.png", "image/png", PNG, DocumentKind.CERTIFICATE.name()).status()).isEqualTo(422);
        assertThat(upload(ward, "a.png", "image/png", PNG, "SECRET").status()).isEqualTo(422);
        assertThat(upload(ward, "a.png", "image/png", new byte[0], "OTHER").status()).isEqualTo(422);
    }

    @Test
    void a_document_that_does_not_exist_is_not_found() {
        assertThat(ward.get("/api/documents/" + UUID.randomUUID() + "/content").status()).isEqualTo(404);
    }

    private Answer upload(KomadoClient client, String name, String mediaType, byte[] content, String kind) {
        return client.upload("/api/cases/" + caseId + "/documents", name, mediaType, content, "kind", kind);
    }
}
