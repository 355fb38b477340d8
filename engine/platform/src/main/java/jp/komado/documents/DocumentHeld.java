package jp.komado.documents;

import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;

/** A document is kept from erasure, for example by a pending appeal. */
public class DocumentHeld extends Problem {

    public DocumentHeld() {
        super(ProblemKind.CONFLICT, "documents.held");
    }
}
