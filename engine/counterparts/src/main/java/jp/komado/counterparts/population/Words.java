package jp.komado.counterparts.population;

import java.text.Normalizer;
import java.util.Locale;

/** Names and addresses as registers compare them: without spaces, widths, and the many kinds of dashes. */
public final class Words {

    private Words() {
    }

    /** The form in which two writings of the same name are equal. */
    public static String key(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]+", "")
            .replaceAll("[‐‑–—―−－-]", "-").toUpperCase(Locale.ROOT);
    }
}
