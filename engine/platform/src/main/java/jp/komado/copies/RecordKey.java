package jp.komado.copies;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.komado.text.CheckDigits;

/** The number under which the intermediate server keeps a record: recipient number and the issue of the certificate, three digits. */
public record RecordKey(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{10}");
    private static final int RECIPIENT = 7;

    public RecordKey {
        if (!FORM.matcher(value).matches() || !CheckDigits.isMod10(value.substring(0, RECIPIENT))) {
            throw new IllegalArgumentException("not the key of a record");
        }
    }

    /** The key of a certificate. */
    public static RecordKey of(String recipientNumber, int issueNumber) {
        return new RecordKey(recipientNumber + String.format(Locale.ROOT, "%03d", issueNumber));
    }

    /** The recipient number in it. */
    public String recipientNumber() {
        return value.substring(0, RECIPIENT);
    }

    @Override
    public String toString() {
        return value;
    }
}
