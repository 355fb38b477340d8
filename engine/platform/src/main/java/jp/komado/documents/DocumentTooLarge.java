package jp.komado.documents;

import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;

/** A content is longer than the store takes. */
public class DocumentTooLarge extends Problem {

    public DocumentTooLarge() {
        super(ProblemKind.TOO_LARGE, "documents.too-large", Documents.MAX_SIZE / (1024 * 1024));
    }
}
