package jp.komado.text;

/** Check digits of the identifiers that this trade uses. Bodies are plain ASCII digits. */
public final class CheckDigits {

    private CheckDigits() {
    }

    /**
     * Modulus 10 with the weights 2-1 from the right, sums of digits: public payer, recipient, insurer and institution numbers.
     *
     * @param body the number without its check digit
     */
    public static int mod10(String body) {
        int sum = 0;
        for (int fromRight = 0; fromRight < body.length(); fromRight++) {
            int product = digit(body, body.length() - 1 - fromRight) * (fromRight % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        if (body.isEmpty()) {
            throw new IllegalArgumentException("a body has digits");
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last digit is the modulus-10 check digit of the digits before it. */
    public static boolean isMod10(String number) {
        return number.length() >= 2 && isDigits(number)
                && digit(number, number.length() - 1) == mod10(number.substring(0, number.length() - 1));
    }

    /**
     * The check digit of a local government code (全国地方公共団体コード).
     *
     * @param body prefecture and municipality, five digits
     */
    public static int localGovernmentCode(String body) {
        if (body.length() != 5) {
            throw new IllegalArgumentException("a local government code has five digits and a check digit");
        }
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += digit(body, i) * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    /** Whether a text is a six-digit local government code with the right check digit. */
    public static boolean isLocalGovernmentCode(String code) {
        return code.length() == 6 && isDigits(code) && digit(code, 5) == localGovernmentCode(code.substring(0, 5));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static int digit(String text, int index) {
        int value = text.charAt(index) - '0';
        if (value < 0 || value > 9) {
            throw new IllegalArgumentException("digits only");
        }
        return value;
    }
}
