package jp.komado.demo.population;

/** Invented numbers with true check digits. */
final class SyntheticNumbers {

    private static final long INDIVIDUAL_NUMBER_SPACE = 100_000_000_000L;
    private static final long INDIVIDUAL_NUMBER_STRIDE = 7_368_787_001L;

    private SyntheticNumbers() {
    }

    /** The individual number of the n-th invented person; the stride has no common divisor with the space, so none comes twice. */
    static String individualNumber(long serial) {
        var body = Long.toString(serial * INDIVIDUAL_NUMBER_STRIDE % INDIVIDUAL_NUMBER_SPACE + INDIVIDUAL_NUMBER_SPACE).substring(1);
        return body + individualNumberCheckDigit(body);
    }

    static int individualNumberCheckDigit(String body) {
        var sum = 0;
        for (int n = 1; n <= 11; n++) {
            var digit = body.charAt(11 - n) - '0';
            sum += digit * (n <= 6 ? n + 1 : n - 5);
        }
        var rest = sum % 11;
        return rest <= 1 ? 0 : 11 - rest;
    }

    /** Appends the check digit with weights 2, 1, 2, 1 … from the right, the digits of products added up. */
    static String withMod10(String body) {
        var sum = 0;
        for (int i = 0; i < body.length(); i++) {
            var product = (body.charAt(body.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return body + (10 - sum % 10) % 10;
    }
}
