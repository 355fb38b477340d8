package jp.komado.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Katakana: widths, scripts, and what is allowed where a reading is asked for. */
public final class Kana {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Transliterator HIRAGANA_TO_KATAKANA = Transliterator.getInstance("Hiragana-Katakana");
    private static final Transliterator FULL_TO_HALF = Transliterator.getInstance("Fullwidth-Halfwidth");
    private static final Pattern READING = Pattern.compile("[ァ-ヶヷ-ヺー・＝\u3000 ]+");
    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";

    private Kana() {
    }

    /** Half-width katakana and hiragana become full-width katakana, with voicing marks joined; everything else stays. */
    public static String toFullWidth(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            boolean half = isHalfWidthKana(text.charAt(start));
            int end = start;
            while (end < text.length() && isHalfWidthKana(text.charAt(end)) == half) {
                end++;
            }
            String run = text.substring(start, end);
            result.append(half ? NFKC.normalize(run) : run);
            start = end;
        }
        return HIRAGANA_TO_KATAKANA.transliterate(result.toString());
    }

    /** Full-width katakana, digits and letters become half-width, voicing marks apart: ガ is ｶﾞ. */
    public static String toHalfWidth(String text) {
        return FULL_TO_HALF.transliterate(toFullWidth(text));
    }

    /** Half-width without small kana, as the banks' transfer files want it: ッ is ﾂ. */
    public static String toBankWidth(String text) {
        StringBuilder large = new StringBuilder(text.length());
        for (char letter : toFullWidth(text).toCharArray()) {
            int small = SMALL.indexOf(letter);
            large.append(small >= 0 ? LARGE.charAt(small) : letter);
        }
        return toHalfWidth(large.toString()).replace('ｰ', '-');
    }

    /** Whether a text is a reading: full-width katakana, the long mark, the middle dot and spaces. */
    public static boolean isReading(String text) {
        return READING.matcher(text).matches();
    }

    private static boolean isHalfWidthKana(char letter) {
        return letter >= '\uFF61' && letter <= '\uFF9F';
    }
}
