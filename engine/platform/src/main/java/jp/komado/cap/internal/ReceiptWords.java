package jp.komado.cap.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.komado.calendar.FiscalYear;
import jp.komado.calendar.JapaneseEra;
import jp.komado.cap.Origin;
import jp.komado.problem.Messages;
import org.springframework.lang.Nullable;

/**
 * The words of an explanation in one language. Tables bear Japanese labels; whoever reads English is told what stands for them, and the
 * label itself where a new version has one that nobody has translated yet.
 */
public final class ReceiptWords {

    private static final Pattern AMOUNT = Pattern.compile("額|円|所得|収入|手当");
    /** Years, ages and counts stand beside amounts and speak of them: 「収入をみる暦年」, 「5万円を超えた月数」. */
    private static final Pattern NO_AMOUNT = Pattern.compile("暦年|年度|年齢|月数|人数");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final Messages messages;
    private final Locale locale;

    public ReceiptWords(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }

    String language() {
        return locale.getLanguage();
    }

    public String text(String key, Object... args) {
        return messages.text(locale, key, args);
    }

    /** What a table decides. */
    public String table(String table, String title) {
        return known("cap.table." + table, title);
    }

    /** A column of a table. */
    public String column(String label) {
        return known("cap.column." + label, label);
    }

    /** A value as the column means it: yen, yes and no, a code in words. */
    public String value(String column, @Nullable Object value) {
        if (value == null || value instanceof Collection<?> list && list.isEmpty()) {
            return text("cap.nothing");
        }
        if (value instanceof Boolean truth) {
            return text(truth ? "cap.yes" : "cap.no");
        }
        if (value instanceof Number number) {
            return AMOUNT.matcher(column).find() && !NO_AMOUNT.matcher(column).find() ? yen(new BigDecimal(number.toString())) : number.toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> value(column, each)).collect(Collectors.joining(text("cap.separator")));
        }
        return known("cap.value." + value, value.toString());
    }

    String yen(Number amount) {
        return text("cap.yen", String.format(Locale.ROOT, "%,d", new BigDecimal(amount.toString()).toBigInteger()));
    }

    String relationship(String code) {
        return known("cap.relationship." + code, code);
    }

    String day(LocalDate day) {
        return isJapanese() ? JapaneseEra.format(day) : DAY.format(day);
    }

    String month(YearMonth month) {
        return isJapanese() ? JapaneseEra.format(month) : MONTH.format(month);
    }

    String fiscalYear(int year) {
        return isJapanese() ? new FiscalYear(year).label() : "fiscal " + year;
    }

    /** Where a value comes from, of which day, by which inquiry; empty where the tables themselves found it. */
    String source(@Nullable Origin origin, @Nullable LocalDate day, @Nullable Long inquiry) {
        if (origin == null || origin == Origin.COMPUTED) {
            return "";
        }
        var name = text("cap.origin." + origin);
        if (inquiry != null && day != null) {
            return text("cap.and-inquiry", name, day(day), inquiry.toString());
        }
        return day == null ? name : text("cap.and-day", name, day(day));
    }

    private String known(String key, String otherwise) {
        return messages.has(key) ? text(key) : otherwise;
    }
}
