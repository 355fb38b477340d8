package jp.komado.dossier;

import java.text.Normalizer;
import jp.komado.text.Kana;
import org.springframework.lang.Nullable;

/** How typed text becomes what a person's record keeps. */
final class PersonText {

    private PersonText() {
    }

    /** Names keep their characters; only blanks around and inside are removed. */
    static String name(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("[\\s　]+", " ");
    }

    /** Readings are kept in full-width katakana. */
    static String kana(@Nullable String typed) {
        return typed == null ? "" : Kana.toFullWidth(typed.strip()).replaceAll("[\\s　]+", " ").strip();
    }

    @Nullable
    static String line(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Seven digits, whatever the width and with or without the hyphen. */
    @Nullable
    static String postalCode(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\-‐−ー〒]", "");
    }

    @Nullable
    static String phone(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[‐−ー]", "-").replaceAll("\\s", "");
    }
}
