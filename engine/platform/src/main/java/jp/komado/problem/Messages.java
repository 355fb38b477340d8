package jp.komado.problem;

import java.util.Locale;

/**
 * The server's texts: every <code>messages/ROOM_ja.properties</code> and <code>messages/ROOM_en.properties</code> on the class path, as MessageFormat
 * patterns. Numbers in arguments are grouped (1,234): hand over years and identifiers as text.
 */
public interface Messages {

    /** The text in the language of the request at hand; Japanese outside a request. */
    String text(String key, Object... args);

    /** The text in a given language. */
    String text(Locale locale, String key, Object... args);

    /** Whether there is such a text. */
    boolean has(String key);

    /** Japanese or English: the language of the request at hand. */
    Locale locale();
}
