package jp.komado.issuance;

import java.util.Locale;
import jp.komado.text.CheckDigits;

/** Recipient number (受給者番号): six digits and a check digit. */
public record RecipientNumber(String value) {

    private static final int LARGEST_SERIAL = 999_999;

    public RecipientNumber {
        if (value == null || value.length() != 7 || !CheckDigits.isMod10(value)) {
            throw new IllegalArgumentException("not a recipient number");
        }
    }

    /** The number with this serial. */
    public static RecipientNumber of(long serial) {
        if (serial < 1 || serial > LARGEST_SERIAL) {
            throw new IllegalArgumentException("no recipient number has the serial " + serial);
        }
        String body = String.format(Locale.ROOT, "%06d", serial);
        return new RecipientNumber(body + CheckDigits.mod10(body));
    }

    @Override
    public String toString() {
        return value;
    }
}
