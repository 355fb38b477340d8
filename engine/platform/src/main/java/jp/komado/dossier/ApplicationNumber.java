package jp.komado.dossier;

import java.util.regex.Pattern;

/** 申請整理番号: fiscal year (2), municipality (3), serial in that year and municipality (5). */
public record ApplicationNumber(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{10}");

    public ApplicationNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an application number has ten digits");
        }
    }

    /** Composes a number; the municipality's three digits are those after the prefecture's. */
    public static ApplicationNumber of(int fiscalYear, String municipalityCode, int serial) {
        if (serial < 1 || serial > 99_999) {
            throw new IllegalArgumentException("serial out of range: " + serial);
        }
        return new ApplicationNumber(
            "%02d%s%05d".formatted(fiscalYear % 100, municipalityCode.substring(2, 5), serial));
    }

    @Override
    public String toString() {
        return value;
    }
}
