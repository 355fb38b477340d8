package jp.komado.documents;

/**
 * A paper that can be printed: a template's name and its data, as a record. The template under {@code papers/} sees the record as
 * {@code paper}.
 */
public interface Paper {

    /** File name of the template under {@code papers/}, without ending. */
    String template();

    /** The document's title, as shown by a PDF reader. */
    String title();

    /** One sentence on what the document is, read out by screen readers. */
    String description();
}
