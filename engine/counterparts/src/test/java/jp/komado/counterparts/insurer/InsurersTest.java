package jp.komado.counterparts.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import jp.komado.counterparts.testing.World;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Letters go in as PDF, replies come out as PDF. */
class InsurersTest {

    private static final String FIRST = "I20260000128";
    private static final String SECOND = "I20260000136";

    @RegisterExtension
    private final World world = new World();

    @BeforeEach
    void everybody_is_known() throws Exception {
        world.round();
    }

    @Test
    void a_bundle_of_letters_is_read_by_its_codes_and_answered_once() throws Exception {
        // when
        var received = world.post("/insurers/letters", "application/pdf", letters(FIRST, "南　花子　記号1001 番号12345", SECOND, "存名　人　番号99"));

        // then
        assertThat(received.body()).isEqualTo("{\"letters\":[\"" + FIRST + "\",\"" + SECOND + "\"]}");

        // when
        var replies = world.bytes("/insurers/replies");

        // then
        assertThat(text(replies.body())).contains(FIRST, "所得区分　ウ", SECOND, "所得区分　該当者なし");
        assertThat(new LetterScanner().scan(replies.body())).extracting(ScannedLetter::code).containsExactly(FIRST, SECOND);
        assertThat(world.bytes("/insurers/replies").statusCode()).isEqualTo(204);
        assertThat(text(world.bytes("/insurers/replies?code=" + SECOND).body())).contains(SECOND).doesNotContain(FIRST);
    }

    @Test
    void letters_may_come_as_a_form_with_a_file() throws Exception {
        // given
        var body = new ByteArrayOutputStream();
        body.write("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        body.write(letters(FIRST, "南　花子　番号12345"));
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));

        // when, then
        assertThat(world.post("/insurers/letters", "multipart/form-data; boundary=x", body.toByteArray()).body()).contains(FIRST);
    }

    @Test
    void an_insurer_that_does_not_reply_does_so_when_reminded_by_the_same_letter() throws Exception {
        // given
        world.script("{\"on\":true,\"seed\":1,\"lateSeconds\":0,\"rules\":[{\"kind\":\"insurer-letter\",\"share\":100,\"fault\":\"NO_ANSWER\"}]}");
        var letter = letters(FIRST, "南　花子　番号12345");
        world.post("/insurers/letters", "application/pdf", letter);
        assertThat(world.bytes("/insurers/replies").statusCode()).isEqualTo(204);

        // when
        world.post("/insurers/letters", "application/pdf", letter);

        // then
        assertThat(text(world.bytes("/insurers/replies").body())).contains("所得区分　ウ");
        assertThat(world.ask("select times from letter")).isEqualTo("2");
    }

    @Test
    void an_insurer_may_answer_another_category_than_the_familys_means_would_have_it() throws Exception {
        // given
        world.post("/insurers/letters", "application/pdf", letters(FIRST, "沢　実　番号20002"));

        // when
        var reply = text(world.bytes("/insurers/replies").body());

        // then
        assertThat(reply).contains(FIRST, "所得区分　エ");
    }

    @Test
    void an_insurer_that_answers_late_does_so_after_hours_and_one_that_never_does_when_asked_again() throws Exception {
        // when
        world.post("/insurers/letters", "application/pdf", letters(FIRST, "岸　遥　番号20001", SECOND, "峰　静　番号20003"));

        // then
        assertThat(world.bytes("/insurers/replies").statusCode()).isEqualTo(204);
        assertThat(world.ask("select string_agg(state || ' ' || coalesce(due_at > now() + interval '5 hours', false), ', ' order by code) from letter"))
            .isEqualTo("OPEN true, SILENT false");

        // when
        world.post("/answers/release", "application/json", new byte[0]);

        // then
        assertThat(text(world.bytes("/insurers/replies").body())).contains(FIRST, SECOND);
    }

    @Test
    void what_is_no_letter_is_refused() throws Exception {
        assertThat(world.post("/insurers/letters", "application/pdf", "no pdf".getBytes(StandardCharsets.US_ASCII)).statusCode()).isEqualTo(400);
        assertThat(world.post("/insurers/letters", "application/pdf", letters("I20260000129", "検査数字の違う番号")).statusCode()).isEqualTo(400);
        assertThat(world.ask("select count(*) from letter")).isEqualTo("0");
    }

    /** Pages as the platform might print them: a QR code, and text. */
    private static byte[] letters(String... codesAndTexts) throws Exception {
        try (var document = new PDDocument(); var out = new ByteArrayOutputStream();
             var typeface = InsurersTest.class.getResourceAsStream("/fonts/BIZUDPGothic_400Regular.ttf")) {
            var font = PDType0Font.load(document, typeface);
            for (int i = 0; i < codesAndTexts.length; i += 2) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    var matrix = new QRCodeWriter().encode(codesAndTexts[i], BarcodeFormat.QR_CODE, 1, 1);
                    for (int x = 0; x < matrix.getWidth(); x++) {
                        for (int y = 0; y < matrix.getHeight(); y++) {
                            if (matrix.get(x, y)) {
                                content.addRect(400 + x * 3, 700 - y * 3, 3, 3);
                            }
                        }
                    }
                    content.fill();
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(60, 500);
                    content.showText(codesAndTexts[i + 1]);
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
