package jp.komado.documents;

import java.util.List;

/** Turns papers into PDFs that are archivable (PDF/A-2u), accessible (PDF/UA-1), and carry their own fonts. */
public interface Papers {

    /** The paper as PDF. Characters that no font has are printed as 〓, never left out. */
    byte[] pdf(Paper paper);

    /** PDFs one after the other as one, to be printed in one go. */
    byte[] joined(List<byte[]> pdfs);
}
