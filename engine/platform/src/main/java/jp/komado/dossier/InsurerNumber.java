package jp.komado.dossier;

import java.util.regex.Pattern;
import jp.komado.text.CheckDigits;

/** 保険者番号: eight digits for employees' insurance and the late-stage elderly, six for national health insurance. */
public record InsurerNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{6}|\\d{8}");

    public InsurerNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an insurer number");
        }
    }

    /** Whether length and check digit are right. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches()
            && CheckDigits.mod10(text.substring(0, text.length() - 1)) == text.charAt(text.length() - 1) - '0';
    }

    /** Whether a number of this length belongs to this kind of insurance. */
    public static boolean fits(String text, InsuranceKind kind) {
        return switch (kind) {
            case EMPLOYEE, LATE_STAGE_ELDERLY -> text.length() == 8;
            case NHI, NHI_ASSOCIATION -> text.length() == 6;
            case PUBLIC_ASSISTANCE -> true;
        };
    }
}
