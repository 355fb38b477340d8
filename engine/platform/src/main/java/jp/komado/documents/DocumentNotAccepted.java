package jp.komado.documents;

import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;

/** A content is of no kind the store takes, or not of the kind it says it is. */
public class DocumentNotAccepted extends Problem {

    /** Why a content is not taken. */
    public enum Reason {
        EMPTY("documents.empty", ProblemKind.INVALID_DATA),
        UNKNOWN_FORMAT("documents.unknown-format", ProblemKind.UNSUPPORTED_MEDIA),
        DISGUISED("documents.disguised", ProblemKind.UNSUPPORTED_MEDIA),
        UNREADABLE("documents.unreadable", ProblemKind.UNSUPPORTED_MEDIA),
        NOT_HANDED_IN("documents.not-handed-in", ProblemKind.INVALID_DATA);

        private final String key;
        private final ProblemKind kind;

        Reason(String key, ProblemKind kind) {
            this.key = key;
            this.kind = kind;
        }
    }

    public DocumentNotAccepted(Reason reason) {
        super(reason.kind, reason.key);
    }
}
