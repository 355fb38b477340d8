package jp.komado.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader, a copier and a screen reader get out of a PDF. */
public final class PdfText {

    private PdfText() {
    }

    /** The text of all pages in reading order, without the blanks that lay-out adds. */
    public static String of(byte[] pdf) {
        return read(pdf, document -> new PDFTextStripper().getText(document)).replaceAll("[\\s\\u3000]+", "");
    }

    /** The text of each page. */
    public static List<String> pages(byte[] pdf) {
        return read(pdf, document -> IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> {
            try {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                return stripper.getText(document).replaceAll("[\\s\\u3000]+", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList());
    }

    /** Names of the fonts that are not embedded. */
    public static Set<String> fontsNotEmbedded(byte[] pdf) {
        return read(pdf, document -> {
            Set<String> missing = new HashSet<>();
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        missing.add(font.getName());
                    }
                }
            }
            return missing;
        });
    }

    public static <T> T read(byte[] pdf, Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something read out of an open document. */
    public interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }
}
