package jp.komado.custody;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.komado.calendar.FiscalYear;
import jp.komado.text.CheckDigits;

/**
 * 箱番号, as it stands on the label in print and as a bar code: {@code BX}, the fiscal year in which the box was opened (2), five digits
 * counted within it, and a check digit (modulus 10 over year and count).
 */
public record BoxNumber(String value) {

    private static final Pattern FORM = Pattern.compile("BX\\d{8}");

    public BoxNumber {
        if (!FORM.matcher(value).matches() || !CheckDigits.isMod10(value.substring(2))) {
            throw new IllegalArgumentException("not a box number");
        }
    }

    /** The number of the box that is the {@code serial}th of its year. */
    static BoxNumber of(FiscalYear year, int serial) {
        if (serial < 1 || serial > 99_999) {
            throw new IllegalArgumentException("serial out of range: " + serial);
        }
        var body = "%02d%05d".formatted(year.value() % 100, serial);
        return new BoxNumber("BX" + body + CheckDigits.mod10(body));
    }

    /** What a scanner or a person typed: case, widths, spaces and hyphens do not matter; empty if it is no box number. */
    public static Optional<BoxNumber> read(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return FORM.matcher(folded).matches() && CheckDigits.isMod10(folded.substring(2)) ? Optional.of(new BoxNumber(folded)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
