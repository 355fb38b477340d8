package jp.komado.vault;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An individual number (個人番号, My Number): twelve digits, the last one a check digit by 平成26年総務省令第85号. Never printed in full.
 */
public record IndividualNumber(String value) {

    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    public IndividualNumber {
        Objects.requireNonNull(value, "value");
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an individual number");
        }
    }

    /** Whether a text is twelve digits with the right check digit. */
    public static boolean isValid(String text) {
        return TWELVE_DIGITS.matcher(text).matches() && text.charAt(11) - '0' == checkDigit(text.substring(0, 11));
    }

    /** The check digit of an eleven-digit body. */
    public static int checkDigit(String body) {
        if (body.length() != 11) {
            throw new IllegalArgumentException("the body has eleven digits");
        }
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int digit = body.charAt(11 - n) - '0';
            sum += digit * (n <= 6 ? n + 1 : n - 5);
        }
        int remainder = sum % 11;
        return remainder <= 1 ? 0 : 11 - remainder;
    }

    /** Eight stars and the last four digits. */
    public String masked() {
        return "********" + value.substring(8);
    }

    @Override
    public String toString() {
        return "IndividualNumber[" + masked() + "]";
    }
}
