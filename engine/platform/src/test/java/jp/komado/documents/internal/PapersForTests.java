package jp.komado.documents.internal;

import jp.komado.documents.Papers;

/** The real renderer without a Spring context. */
public final class PapersForTests {

    private static final Papers PAPERS = new PdfPapers(new PaperFonts());

    private PapersForTests() {
    }

    public static Papers papers() {
        return PAPERS;
    }
}
