package jp.komado.documents.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/** The fonts that every PDF carries, and what they can print. */
@Component
class PaperFonts {

    private record Font(String file, String family, int weight) {
    }

    /** In CSS the last family stands in for characters that the first two lack. */
    private static final List<Font> FONTS = List.of(
            new Font("BIZUDPMincho_400Regular.ttf", "BIZ UDPMincho", 400),
            new Font("BIZUDPGothic_400Regular.ttf", "BIZ UDPGothic", 400),
            new Font("BIZUDPGothic_700Bold.ttf", "BIZ UDPGothic", 700),
            new Font("NotoSansJP_400Regular.ttf", "Noto Sans JP", 400));

    /** The directory of tables in the OpenType format: a count, then entries of a tag, a checksum, a place and a length. */
    private static final int TABLE_COUNT = 4;
    private static final int FIRST_ENTRY = 12;
    private static final int ENTRY_LENGTH = 16;
    private static final int GSUB = 0x47535542;
    private static final int HIDDEN = 0x5F737562;

    private record Loaded(Font font, byte[] content, CmapLookup glyphs) {
    }

    private final List<Loaded> loaded = new ArrayList<>();

    PaperFonts() {
        for (Font font : FONTS) {
            byte[] content = withoutLigatures(read(font.file()));
            loaded.add(new Loaded(font, content, glyphs(content)));
        }
    }

    void register(PdfRendererBuilder builder) {
        for (Loaded each : loaded) {
            builder.useFont(() -> new ByteArrayInputStream(each.content()), each.font().family(), each.font().weight(), FontStyle.NORMAL, true);
        }
    }

    /** Whether a family, or the one that stands in for it, has a glyph: asked of all, since a template may use any. */
    boolean canPrint(int codePoint) {
        return loaded.stream().anyMatch(each -> each.glyphs().getGlyphId(codePoint) != 0);
    }

    private static byte[] read(String file) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("font missing on the class path: fonts/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hides the table of substitutions (GSUB). With it "fi" becomes one glyph that stands for no character: it could be neither searched nor
     * copied nor read aloud, and the document would break both of its standards.
     */
    private static byte[] withoutLigatures(byte[] font) {
        var tables = ByteBuffer.wrap(font);
        int count = tables.getShort(TABLE_COUNT);
        for (int entry = FIRST_ENTRY; entry < FIRST_ENTRY + count * ENTRY_LENGTH; entry += ENTRY_LENGTH) {
            if (tables.getInt(entry) == GSUB) {
                tables.putInt(entry, HIDDEN);
            }
        }
        return font;
    }

    private static CmapLookup glyphs(byte[] content) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(content)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
