package jp.komado.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which addresses are compared: widths folded, numbers in digits, 丁目, 番地 and 号 as hyphens, kanji variants folded, the
 * prefecture left out. 「東京都中央区築地一丁目１番１号」 and 「中央区築地1-1-1」 give one form.
 */
public final class AddressText {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒–—―−ｰー-]");
    private static final Pattern KANJI_NUMBER = Pattern.compile("([〇一二三四五六七八九十]+)(?=丁目|番|号)");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])(?:丁目|番地の?|番|号室?|[のノ])-?(?=[0-9])");
    private static final Pattern AFTER_DIGITS = Pattern.compile("(?<=[0-9])(?:丁目|番地|番|号室?)");
    private static final String DIGITS = "〇一二三四五六七八九";

    private AddressText() {
    }

    /** The form to compare; empty for null. */
    public static String normalize(String address) {
        if (address == null) {
            return "";
        }
        var folded = NFKC.normalize(address).replaceAll("[\\s\u3000]+", "");
        folded = KANJI_NUMBER.matcher(folded).replaceAll(number -> Integer.toString(value(number)));
        folded = HYPHENS.matcher(folded).replaceAll("-").replaceAll("(?<![0-9〓])-|-(?![0-9〓])", "");
        folded = BETWEEN_DIGITS.matcher(folded).replaceAll("-");
        folded = AFTER_DIGITS.matcher(folded).replaceAll("");
        folded = folded.replaceFirst("^東京都", "").replace('ヶ', 'ケ').replace('ヵ', 'カ');
        return Arrays.stream(folded.split("-")).map(SearchText::normalize).collect(Collectors.joining("-"));
    }

    /** Up to ninety-nine, as the numbers of chome and blocks are written in kanji. */
    private static int value(MatchResult number) {
        var text = number.group(1);
        var ten = text.indexOf('十');
        if (ten < 0) {
            return text.chars().map(DIGITS::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit);
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
        var ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
