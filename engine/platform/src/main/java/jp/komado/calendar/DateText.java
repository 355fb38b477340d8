package jp.komado.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date within a sentence for people, in the language of that sentence. */
public final class DateText {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private DateText() {
    }

    /** 令和8年11月23日 or 23 November 2026. */
    public static String of(LocalDate date, Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH.format(date) : JapaneseEra.format(date);
    }
}
