package jp.komado.payment;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.komado.text.Kana;

/**
 * The characters of transfer files: digits, capital letters, half-width kana without small ones, voicing marks, a few signs and the
 * space. One character is one byte.
 */
public final class BankText {

    /** Longest name of an account's holder, in characters. */
    public static final int LONGEST_HOLDER = 30;
    /** Longest name of a bank or a branch, in characters. */
    public static final int LONGEST_NAME = 15;

    private static final Pattern ALLOWED = Pattern.compile("[0-9A-Z ()\\-/.,\\\\｢｣ｦｱ-ﾟ]*");

    private BankText() {
    }

    /**
     * A name as the banks write it: kana and letters half-width and large, voicing marks apart, the long mark a hyphen, spaces single.
     * Characters that the banks do not know stay as they are, so that {@link #unknown} finds them.
     */
    public static String of(String text) {
        return Kana.toBankWidth(text).toUpperCase(Locale.ROOT).replace('¥', '\\').strip().replaceAll("[ \u3000]+", " ");
    }

    /** Whether a text that was converted can be written into a field of this length. */
    public static boolean fits(String text, int length) {
        return text != null && text.length() <= length && ALLOWED.matcher(text).matches();
    }

    /** The first character of a converted text that a transfer file cannot hold, as a code point. */
    public static OptionalInt unknown(String text) {
        return text.codePoints().filter(c -> !ALLOWED.matcher(Character.toString(c)).matches()).findFirst();
    }
}
