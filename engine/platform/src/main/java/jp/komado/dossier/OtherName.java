package jp.komado.dossier;

import jp.komado.text.SearchText;
import org.springframework.lang.Nullable;

/**
 * A name beside the one of the register, found like it.
 *
 * @param givenName  empty where there is none
 * @param familyKana the reading in full-width katakana; empty where nobody knows it
 */
public record OtherName(Kind kind, String familyName, @Nullable String givenName, @Nullable String familyKana, @Nullable String givenKana) {

    /** 旧氏, 通称, ローマ字. */
    public enum Kind { FORMER, ALIAS, LATIN }

    /** The same with blanks tidied and readings in katakana. */
    OtherName tidied() {
        return new OtherName(kind, PersonText.name(familyName), PersonText.name(givenName), PersonText.kana(familyKana), PersonText.kana(givenKana));
    }

    String nameSearch() {
        return SearchText.normalize(familyName + (givenName == null ? "" : givenName));
    }

    String kanaSearch() {
        return SearchText.normalize((familyKana == null ? "" : familyKana) + (givenKana == null ? "" : givenKana));
    }
}
