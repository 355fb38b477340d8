package jp.komado.problem;

/** What went wrong, in the sense of HTTP: the status and the code that a client can branch on. */
public enum ProblemKind {

    MALFORMED(400, "malformed"),
    UNAUTHENTICATED(401, "unauthenticated"),
    FORBIDDEN(403, "forbidden"),
    NOT_FOUND(404, "not-found"),
    CONFLICT(409, "conflict"),
    STALE(412, "stale"),
    TOO_LARGE(413, "too-large"),
    UNSUPPORTED_MEDIA(415, "unsupported-media"),
    INVALID_DATA(422, "invalid-data"),
    IF_MATCH_MISSING(428, "if-match-missing"),
    TOO_MANY(429, "too-many"),
    INTERNAL(500, "internal"),
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String code;

    ProblemKind(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code in the answer, unless the problem names a finer one. */
    public String code() {
        return code;
    }
}
