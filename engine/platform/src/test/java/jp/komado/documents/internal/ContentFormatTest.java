package jp.komado.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentFormatTest {

    @Test
    void a_program_is_no_document_whatever_it_is_called() {
        assertThat(ContentFormat.of(new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0})).isEmpty();
        assertThat(ContentFormat.of("<html>ab".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(ContentFormat.of(new byte[] {'%', 'P'})).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, 意見書.pdf, true",
        "application/pdf; charset=x, 意見書.PDF, true",
        "application/octet-stream, 意見書.pdf, true",
        ", 意見書, true",
        "image/png, 意見書.pdf, false",
        "application/pdf, 意見書.png, false",
        "application/pdf, 意見書.pdf.exe, false",
    })
    void what_the_sender_says_must_agree_with_the_content(String mediaType, String name, boolean agrees) {
        ContentFormat format = ContentFormat.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).orElseThrow();

        assertThat(format.agreesWith(mediaType, name)).isEqualTo(agrees);
    }
}
