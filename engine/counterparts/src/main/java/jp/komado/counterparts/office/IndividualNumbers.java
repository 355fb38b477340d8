package jp.komado.counterparts.office;

/** The check digit of individual numbers. */
final class IndividualNumbers {

    private static final int BODY = 11;

    private IndividualNumbers() {
    }

    static boolean isTrue(String number) {
        if (!number.matches("[0-9]{12}")) {
            return false;
        }
        var sum = 0;
        for (int n = 1; n <= BODY; n++) {
            sum += (number.charAt(BODY - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        var rest = sum % BODY;
        return number.charAt(BODY) - '0' == (rest <= 1 ? 0 : BODY - rest);
    }
}
