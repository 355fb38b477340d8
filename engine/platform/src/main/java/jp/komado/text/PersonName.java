package jp.komado.text;

import java.util.Objects;

/**
 * A name as the register has it, with its reading in full-width katakana. The given name may be empty: some foreign nationals have
 * one name only.
 */
public record PersonName(String family, String given, String familyKana, String givenKana) {

    public PersonName {
        family = tidy(family);
        given = tidy(given);
        familyKana = Kana.toFullWidth(tidy(familyKana));
        givenKana = Kana.toFullWidth(tidy(givenKana));
        if (family.isEmpty()) {
            throw new IllegalArgumentException("a name has a family name");
        }
    }

    /** Family and given name with a full-width space, as on letters. */
    public String full() {
        return join(family, given);
    }

    /** The reading with a full-width space. */
    public String fullKana() {
        return join(familyKana, givenKana);
    }

    /** The form that search compares: kanji variants folded, no spaces. */
    public String searchForm() {
        return SearchText.normalize(family + given);
    }

    /** The reading in the form that search compares. */
    public String searchKana() {
        return SearchText.normalize(familyKana + givenKana);
    }

    /** A person's name stays out of logs. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }

    private static String join(String first, String second) {
        return second.isEmpty() ? first : first.isEmpty() ? second : first + "\u3000" + second;
    }

    private static String tidy(String part) {
        return Objects.requireNonNullElse(part, "").strip();
    }
}
