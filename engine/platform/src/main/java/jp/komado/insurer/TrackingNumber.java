package jp.komado.insurer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** 引受番号 of registered mail (簡易書留): eleven digits, the last the remainder of the first ten divided by seven. */
public record TrackingNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{11}");

    public TrackingNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a tracking number");
        }
    }

    /** What a scanner or a person typed, with or without hyphens; empty if it is no tracking number. */
    public static Optional<TrackingNumber> read(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return isValid(folded) ? Optional.of(new TrackingNumber(folded)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return FORM.matcher(text).matches() && Long.parseLong(text.substring(0, 10)) % 7 == text.charAt(10) - '0';
    }

    /** In groups as on the label: 123-45-67890-1. */
    public String printed() {
        return value.substring(0, 3) + "-" + value.substring(3, 5) + "-" + value.substring(5, 10) + "-" + value.substring(10);
    }
}
