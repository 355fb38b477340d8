package jp.komado.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Map;

/**
 * The form in which names are compared and found: compatibility forms composed (NFKC), lower case, hiragana as katakana, variants of
 * common name kanji folded to one, variation selectors, spaces, dots and hyphens dropped. Two spellings of one name give one form.
 */
public final class SearchText {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Transliterator HIRAGANA_TO_KATAKANA = Transliterator.getInstance("Hiragana-Katakana");

    /** Each word: the kanji that stands for all, then its variants. Only forms of one and the same character. */
    private static final String[] VARIANTS = {
        "高髙", "崎﨑碕嵜", "辺邊邉", "斎齋", "斉齊", "沢澤", "浜濱濵", "広廣", "島嶋嶌", "桜櫻", "国國", "恵惠", "徳德", "吉𠮷",
        "真眞", "渋澁澀", "滝瀧", "竜龍", "条條", "万萬", "円圓", "栄榮", "塩鹽", "関關", "館舘", "亀龜", "旧舊", "郷鄕",
        "黒黑", "剣劍", "寿壽", "実實", "薮藪籔", "将將", "静靜", "曽曾", "蔵藏", "伝傳", "富冨", "峰峯", "仏佛", "宝寶",
        "穂穗", "槙槇", "弥彌", "与與", "来來", "頼賴", "緑綠", "礼禮", "角⻆", "柳栁", "桧檜", "岳嶽", "清淸", "増增", "横橫",
        "歩步", "瀬瀨", "会會", "学學", "気氣", "芦蘆", "壱壹", "桑桒", "鉄鐵",
    };

    private static final Map<Integer, Integer> FOLDED = folded();

    private SearchText() {
    }

    /** The form to compare; empty for null. */
    public static String normalize(String text) {
        if (text == null) {
            return "";
        }
        String katakana = HIRAGANA_TO_KATAKANA.transliterate(NFKC_CASEFOLD.normalize(text));
        StringBuilder result = new StringBuilder(katakana.length());
        katakana.codePoints()
                .filter(SearchText::counts)
                .map(letter -> FOLDED.getOrDefault(letter, letter))
                .forEach(result::appendCodePoint);
        return NFKC_CASEFOLD.normalize(result);
    }

    private static boolean counts(int letter) {
        return !Character.isWhitespace(letter) && !Character.isSpaceChar(letter) && !isVariationSelector(letter)
                && letter != '・' && letter != '-' && letter != '‐' && letter != '−' && letter != '\u00AD' && letter != '.';
    }

    private static boolean isVariationSelector(int letter) {
        return letter >= 0xFE00 && letter <= 0xFE0F || letter >= 0xE0100 && letter <= 0xE01EF;
    }

    private static Map<Integer, Integer> folded() {
        Map<Integer, Integer> result = new HashMap<>();
        for (String word : VARIANTS) {
            int[] letters = word.codePoints().toArray();
            for (int i = 1; i < letters.length; i++) {
                if (letters[i] != letters[0]) {
                    result.put(letters[i], letters[0]);
                }
            }
        }
        return Map.copyOf(result);
    }
}
