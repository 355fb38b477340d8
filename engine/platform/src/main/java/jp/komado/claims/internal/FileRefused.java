package jp.komado.claims.internal;

import org.springframework.lang.Nullable;

/** A payer's file cannot be accepted as a whole. Names line and column, never a content. */
class FileRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Integer line;
    private final String field;

    FileRefused(String key) {
        this(key, null, null);
    }

    FileRefused(String key, @Nullable Integer line, @Nullable String field) {
        super(key);
        this.line = line;
        this.field = field;
    }

    @Nullable
    Integer line() {
        return line;
    }

    @Nullable
    String field() {
        return field;
    }
}
