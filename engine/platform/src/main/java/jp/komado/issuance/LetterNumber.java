package jp.komado.issuance;

import java.time.LocalDate;
import jp.komado.calendar.FiscalYear;
import jp.komado.calendar.JapaneseEra;

/** Number of an outgoing letter (文書番号), such as 8福祉子家第12号: era year, the section's sign, serial within the fiscal year. */
final class LetterNumber {

    private LetterNumber() {
    }

    /** The series from which a letter of that day takes its serial. */
    static String series(LocalDate date) {
        return "letter-" + FiscalYear.of(date).value();
    }

    static String of(LocalDate date, String sign, int serial) {
        String firstDay = JapaneseEra.formatShort(LocalDate.of(FiscalYear.of(date).value(), 5, 1));
        return firstDay.substring(1, firstDay.indexOf('.')) + sign + "第" + serial + "号";
    }
}
