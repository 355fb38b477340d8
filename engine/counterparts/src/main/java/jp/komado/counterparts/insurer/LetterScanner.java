package jp.komado.counterparts.insurer;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Opens a bundle of letters: each page that carries a code begins a letter, pages without one belong to the letter before. */
public class LetterScanner {

    private static final Pattern CODE = Pattern.compile("I[0-9]{11}");
    private static final float DPI = 150;

    /** @throws IllegalArgumentException if this is no PDF, or no page carries a letter's code */
    public List<ScannedLetter> scan(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var letters = new ArrayList<ScannedLetter>();
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var text = text(document, page);
                var code = code(text, renderer, page);
                if (code.isPresent() && (letters.isEmpty() || !last(letters).code().equals(code.get()))) {
                    letters.add(new ScannedLetter(code.get(), text));
                } else if (!letters.isEmpty()) {
                    var before = letters.remove(letters.size() - 1);
                    letters.add(new ScannedLetter(before.code(), before.text() + text));
                }
            }
            if (letters.isEmpty()) {
                throw new IllegalArgumentException("照会番号のコードがどのページにもありません");
            }
            return letters;
        } catch (IOException e) {
            throw new IllegalArgumentException("PDFとして読めません", e);
        }
    }

    private static ScannedLetter last(List<ScannedLetter> letters) {
        return letters.get(letters.size() - 1);
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document);
    }

    /** The number as it is printed; where no text can be taken from the page, such as from a scan, the code beside it. */
    private static Optional<String> code(String text, PDFRenderer renderer, int page) throws IOException {
        var printed = CODE.matcher(text.replaceAll("\\s", "")).results().map(MatchResult::group).filter(LetterScanner::isLetter).findFirst();
        return printed.isPresent() ? printed : read(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY)).filter(LetterScanner::isLetter);
    }

    private static Optional<String> read(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return Optional.of(new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE)).getText());
        } catch (NotFoundException none) {
            return Optional.empty();
        }
    }

    /** Year and serial are held by a check digit, modulus 10 with weights 2 and 1. */
    static boolean isLetter(String code) {
        if (!CODE.matcher(code).matches()) {
            return false;
        }
        var sum = 0;
        for (int i = 0; i < code.length() - 2; i++) {
            var product = (code.charAt(code.length() - 2 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return code.charAt(code.length() - 1) - '0' == (10 - sum % 10) % 10;
    }
}
