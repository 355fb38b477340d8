package jp.komado.counterparts.payer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be wrong with a payer's list; asked for by name, so that whoever shows it knows what to expect. */
enum Odd {
    /** A right check digit, but nobody's number. */
    UNKNOWN_NUMBER(false),
    /** A digit of the recipient number mistyped. */
    CHECK_DIGIT(false),
    /** A service month before the certificate begins. */
    OUTSIDE_VALIDITY(false),
    /** A second hospital takes the whole share again: the month's sum exceeds the cap. */
    ABOVE_CAP(false),
    /** The same claim once more under another record number. */
    TWICE(false),
    /** Share and public part are not what the insurer leaves. */
    AMOUNTS(false),
    /** The file: letters in an amount. */
    LETTERS(true),
    /** The file: totals that are a yen too high. */
    TOTALS(true),
    /** The file ends in the middle. */
    HALF(true),
    /** The file: one line of another month. */
    OTHER_MONTH(true);

    private final boolean ofTheFile;

    Odd(boolean ofTheFile) {
        this.ofTheFile = ofTheFile;
    }

    boolean ofTheFile() {
        return ofTheFile;
    }

    /** Reads names with commas; {@code lines} stands for all that concern a line. */
    static Set<Odd> parse(String text) {
        var found = EnumSet.noneOf(Odd.class);
        for (var name : text.split(",")) {
            if (name.equalsIgnoreCase("lines")) {
                Arrays.stream(values()).filter(odd -> !odd.ofTheFile).forEach(found::add);
            } else if (!name.isBlank()) {
                found.add(named(name.strip()));
            }
        }
        return found;
    }

    private static Odd named(String name) {
        return Arrays.stream(values()).filter(odd -> odd.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("この異状はありません：" + name));
    }
}
