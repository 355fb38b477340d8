package jp.komado.documents;

import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;

/** There is no such document, or its key has been destroyed. */
public class DocumentUnknown extends Problem {

    public DocumentUnknown() {
        super(ProblemKind.NOT_FOUND, "documents.unknown");
    }
}
