package jp.komado.custody;

import java.util.Arrays;
import java.util.Optional;

/** What the contractor says of one box. */
public enum BoxResult {
    /** Stored, sent or taken, as ordered. */
    DONE("01"),
    /** 未着: it did not arrive. */
    NOT_RECEIVED("02"),
    /** 台帳にない: the contractor's book does not know it. */
    UNKNOWN("03"),
    /** 封印破損: its seal is broken. */
    SEAL_BROKEN("04");

    private final String code;

    BoxResult(String code) {
        this.code = code;
    }

    /** How the contractor's file says it. */
    public String code() {
        return code;
    }

    /** The result with this code. */
    public static Optional<BoxResult> of(String code) {
        return Arrays.stream(values()).filter(result -> result.code.equals(code)).findFirst();
    }
}
