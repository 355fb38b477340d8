package jp.komado.documents.internal;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import jp.komado.documents.Paper;
import jp.komado.documents.Papers;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Papers by Thymeleaf and openhtmltopdf: a template becomes XHTML, that becomes a PDF. */
@Component
class PdfPapers implements Papers {

    private static final byte[] SCREEN_COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The library's own log would repeat what is on the paper.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final SpringTemplateEngine templates = templates();
    private final PaperWords words = new PaperWords();
    private final PaperFonts fonts;
    private final PrintableText printable;

    PdfPapers(PaperFonts fonts) {
        this.fonts = fonts;
        this.printable = new PrintableText(fonts::canPrint);
    }

    @Override
    public byte[] pdf(Paper paper) {
        String page = printable.of(page(paper));
        var out = new ByteArrayOutputStream(64 * 1024);
        try {
            var builder = new PdfRendererBuilder();
            fonts.register(builder);
            builder.withHtmlContent(page, null);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
            builder.useColorProfile(SCREEN_COLOURS);
            builder.useUnicodeLineBreaker(lineBreaker());
            builder.withProducer("Komado");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public byte[] joined(List<byte[]> pdfs) {
        var merger = new PDFMergerUtility();
        var out = new ByteArrayOutputStream(pdfs.size() * 64 * 1024);
        pdfs.forEach(pdf -> merger.addSource(new RandomAccessReadBuffer(pdf)));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String page(Paper paper) {
        var context = new Context(Locale.JAPANESE);
        context.setVariable("paper", paper);
        context.setVariable("words", words);
        return templates.process(paper.template(), context);
    }

    private static FSTextBreaker lineBreaker() {
        return new StrictLineBreaker();
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(PdfPapers.class.getClassLoader());
        resolver.setPrefix("papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
