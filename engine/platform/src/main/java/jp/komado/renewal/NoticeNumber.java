package jp.komado.renewal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.komado.calendar.FiscalYear;
import jp.komado.text.CheckDigits;

/**
 * 更新案内番号, in print and as a code on the notice and on the application that is enclosed: {@code U}, the fiscal year, six digits
 * counted within it, and a check digit (modulus 10 over year and count). It leads to the record without naming anybody.
 */
public record NoticeNumber(String value) {

    private static final Pattern FORM = Pattern.compile("U\\d{11}");

    public NoticeNumber {
        if (!FORM.matcher(value).matches() || !CheckDigits.isMod10(value.substring(1))) {
            throw new IllegalArgumentException("not a notice number");
        }
    }

    /** The number of the notice that is the {@code serial}th of its year. */
    static NoticeNumber of(FiscalYear year, int serial) {
        var body = "%04d%06d".formatted(year.value(), serial);
        return new NoticeNumber("U" + body + CheckDigits.mod10(body));
    }

    /** What a scanner or a person typed: widths, spaces and hyphens do not matter; empty if it is no notice number. */
    public static Optional<NoticeNumber> read(String typed) {
        var folded = folded(typed);
        return FORM.matcher(folded).matches() && CheckDigits.isMod10(folded.substring(1)) ? Optional.of(new NoticeNumber(folded)) : Optional.empty();
    }

    static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
