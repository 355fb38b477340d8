package jp.komado.custody;

import java.util.Arrays;
import java.util.Optional;

/** How boxes are destroyed. */
public enum DisposalMethod {
    /** 破砕 */
    CRUSHED("1"),
    /** 溶解 */
    DISSOLVED("2");

    private final String code;

    DisposalMethod(String code) {
        this.code = code;
    }

    /** How the contractor's file says it. */
    public String code() {
        return code;
    }

    /** The method with this code. */
    public static Optional<DisposalMethod> of(String code) {
        return Arrays.stream(values()).filter(method -> method.code.equals(code)).findFirst();
    }
}
