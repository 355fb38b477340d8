package jp.komado.counterparts.insurer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints the insurers' replies: one page for each letter, with its code and the category. */
public class ReplySheets {

    private static final String FONT = "/fonts/BIZUDPGothic_400Regular.ttf";
    private static final float LEFT = 60;
    private static final float CODE_TOP = 740;
    private static final float MODULE = 1.3f;
    private static final float CODE_HEIGHT = 48;
    private static final float LARGE = 18;
    private static final float SMALL = 11;

    /** A PDF with one page for each reply. */
    public byte[] print(List<Letters.Replied> replies) {
        try (var document = new PDDocument(); var typeface = ReplySheets.class.getResourceAsStream(FONT);
             var out = new ByteArrayOutputStream()) {
            var font = PDType0Font.load(document, typeface);
            for (var reply : replies) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    barcode(content, reply.code());
                    line(content, font, SMALL, CODE_TOP - 14, reply.code());
                    line(content, font, LARGE, 660, "高額療養費の所得区分について（回答）");
                    line(content, font, SMALL, 620, "照会番号　" + reply.code());
                    line(content, font, LARGE, 580, "所得区分　" + reply.category());
                    line(content, font, SMALL, 540, "上記のとおり回答します。");
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(PDPageContentStream content, PDFont font, float size, float height, String text) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(LEFT, height);
        content.showText(text);
        content.endText();
    }

    private static void barcode(PDPageContentStream content, String code) throws IOException {
        var bars = new Code128Writer().encode(code, BarcodeFormat.CODE_128, 1, 1);
        for (int x = 0; x < bars.getWidth(); x++) {
            if (bars.get(x, 0)) {
                content.addRect(LEFT + x * MODULE, CODE_TOP, MODULE, CODE_HEIGHT);
            }
        }
        content.fill();
    }
}
