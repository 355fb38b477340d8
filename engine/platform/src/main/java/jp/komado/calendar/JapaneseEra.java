package jp.komado.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.Objects;

/** Dates as Japanese papers write them. The first year of an era is 元年 in full and 1 in short form. */
public final class JapaneseEra {

    /** Japan uses the Gregorian calendar since this day; no living person is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1873, 1, 1);

    private JapaneseEra() {
    }

    /** 令和8年11月23日 */
    public static String format(LocalDate date) {
        return year(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 令和8年11月; the era is that of the month's last day. */
    public static String format(YearMonth month) {
        return year(month.atEndOfMonth()) + month.getMonthValue() + "月";
    }

    /** R8.11.23 */
    public static String formatShort(LocalDate date) {
        JapaneseDate japanese = japanese(date);
        return name(japanese).letter + japanese.get(ChronoField.YEAR_OF_ERA) + "." + date.getMonthValue() + "." + date.getDayOfMonth();
    }

    /** 令和8年 of that day. */
    static String year(LocalDate date) {
        JapaneseDate japanese = japanese(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return name(japanese).kanji + (year == 1 ? "元" : String.valueOf(year)) + "年";
    }

    private static JapaneseDate japanese(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (date.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("no era is written for dates before " + EARLIEST);
        }
        return JapaneseDate.from(date);
    }

    private static Name name(JapaneseDate date) {
        return Name.values()[date.getEra().getValue() + 1];
    }

    /** In the order of {@link java.time.chrono.JapaneseEra#getValue()}, which begins at -1. */
    private enum Name {
        MEIJI("明治", "M"), TAISHO("大正", "T"), SHOWA("昭和", "S"), HEISEI("平成", "H"), REIWA("令和", "R");

        private final String kanji;
        private final String letter;

        Name(String kanji, String letter) {
            this.kanji = kanji;
            this.letter = letter;
        }
    }
}
