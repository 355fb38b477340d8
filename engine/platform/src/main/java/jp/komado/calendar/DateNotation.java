package jp.komado.calendar;

import com.ibm.icu.text.Normalizer2;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads a day in any notation that people and papers use: R8.4.1, 令和8年4月1日, 令和八年四月一日, 2026-04-01, 2026年4月1日, 20260401, in any
 * width. An era is read on beyond its end, as old forms with a printed era are filled in: 平成31年5月1日 is 2019-05-01.
 */
public final class DateNotation {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
    private static final String NUMBER = "([0-9]{1,2}|元|[〇一二三四五六七八九十]{1,3})";
    private static final Pattern ERA = Pattern.compile("(明治|大正|昭和|平成|令和|[mtshr])" + NUMBER + "[年./-]" + NUMBER + "[月./-]" + NUMBER + "日?");
    private static final Pattern ERA_WITHOUT_SIGNS = Pattern.compile("(明治|大正|昭和|平成|令和|[mtshr])([0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})[年./-]" + NUMBER + "[月./-]" + NUMBER + "日?");
    private static final Pattern WESTERN_WITHOUT_SIGNS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern LONG_SIGNS = Pattern.compile("[‐‑‒–—―−ー/／．。]");
    private static final String DIGITS = "〇一二三四五六七八九";

    /** The year before the first of each era. */
    private static final Map<String, Integer> ERAS = Map.of(
        "明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018, "m", 1867, "t", 1911, "s", 1925, "h", 1988);
    private static final int BEFORE_REIWA = 2018;

    private DateNotation() {
    }

    /** The day that is meant; empty if the text is no date or names a day that no calendar has, such as 30 February. */
    public static Optional<LocalDate> read(String typed) {
        var text = LONG_SIGNS.matcher(NFKC.normalize(typed)).replaceAll("-").replaceAll("\\s", "");
        return era(ERA, text).or(() -> era(ERA_WITHOUT_SIGNS, text))
            .or(() -> western(WESTERN, text)).or(() -> western(WESTERN_WITHOUT_SIGNS, text));
    }

    private static Optional<LocalDate> era(Pattern form, String text) {
        return form.matcher(text).results().filter(found -> isWhole(found, text)).findFirst()
            .flatMap(found -> day(ERAS.getOrDefault(found.group(1), BEFORE_REIWA) + number(found.group(2)), found.group(3), found.group(4)));
    }

    private static Optional<LocalDate> western(Pattern form, String text) {
        return form.matcher(text).results().filter(found -> isWhole(found, text)).findFirst()
            .flatMap(found -> day(Integer.parseInt(found.group(1)), found.group(2), found.group(3)));
    }

    private static boolean isWhole(MatchResult found, String text) {
        return found.start() == 0 && found.end() == text.length();
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, number(month), number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Up to ninety-nine, in digits or in kanji. */
    private static int number(String text) {
        if (text.equals("元")) {
            return 1;
        }
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        var ten = text.indexOf('十');
        if (ten < 0) {
            return text.chars().map(DIGITS::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit);
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
        var ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
