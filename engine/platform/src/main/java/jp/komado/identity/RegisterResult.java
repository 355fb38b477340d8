package jp.komado.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/** What the register says of a question, with the code of its file. */
public enum RegisterResult {

    MATCH("01"),
    MATCH_WITH_DIFFERENCE("02"),
    /** Several people fit. */
    MULTIPLE("03"),
    NOT_FOUND("04"),
    MOVED_OUT("05"),
    DECEASED("06"),
    /** The number was changed; the record carries the new one. */
    CHANGED_NUMBER("07"),
    /** The register could not read the request. */
    ERROR_FORMAT("09");

    private final String code;

    RegisterResult(String code) {
        this.code = code;
    }

    /** The result with this code. */
    public static Optional<RegisterResult> of(String code) {
        return Arrays.stream(values()).filter(result -> result.code.equals(code)).findFirst();
    }

    /** The code as it stands in the file. */
    public String code() {
        return code;
    }

    /** Whether the register knows somebody, so that the answer carries a number and a record. */
    public boolean knowsThePerson() {
        return !EnumSet.of(NOT_FOUND, ERROR_FORMAT).contains(this);
    }
}
