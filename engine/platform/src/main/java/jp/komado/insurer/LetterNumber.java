package jp.komado.insurer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.komado.calendar.FiscalYear;
import jp.komado.text.CheckDigits;

/**
 * 照会番号, as it stands on the letter in print and as a code: {@code I}, the fiscal year, six digits counted within it, and a check
 * digit (modulus 10 over year and count).
 */
public record LetterNumber(String value) {

    private static final Pattern FORM = Pattern.compile("I\\d{11}");

    public LetterNumber {
        if (!FORM.matcher(value).matches() || !CheckDigits.isMod10(value.substring(1))) {
            throw new IllegalArgumentException("not a letter number");
        }
    }

    /** The number of the letter that is the {@code serial}th of its year. */
    static LetterNumber of(FiscalYear year, int serial) {
        var body = "%04d%06d".formatted(year.value(), serial);
        return new LetterNumber("I" + body + CheckDigits.mod10(body));
    }

    /** What a scanner or a person typed: widths, spaces and hyphens do not matter; empty if it is no letter number. */
    public static Optional<LetterNumber> read(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return FORM.matcher(folded).matches() && CheckDigits.isMod10(folded.substring(1))
            ? Optional.of(new LetterNumber(folded)) : Optional.empty();
    }
}
