package jp.komado.renewal;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Map;
import jp.komado.rules.Decisions;

/**
 * The dates of a renewal, counted from the end of the certificate's last month; ages are the table's.
 *
 * @param lead       how long before that end the notice is made and the filing opens
 * @param reminder   how long before it a silent family is reminded
 * @param decisions  asked who is of age, and who too old
 */
record RenewalDates(Period lead, Period reminder, Decisions decisions) {

    private static final String TABLE = "age-eligibility";

    /** The end of the month in which a certificate ends. */
    static LocalDate monthEnd(LocalDate endsOn) {
        return YearMonth.from(endsOn).atEndOfMonth();
    }

    /** The first day on which certificates of the month are extracted: a month's end again. */
    LocalDate extractedFrom(LocalDate endsOn) {
        return YearMonth.from(endsOn).minus(lead).atEndOfMonth();
    }

    /** The day on which a family that is still silent is reminded. */
    LocalDate remindedOn(LocalDate endsOn) {
        return YearMonth.from(endsOn).minus(reminder).atEndOfMonth();
    }

    /** The newest month's end whose certificates are due on a day. */
    LocalDate lastDue(LocalDate today) {
        var month = YearMonth.from(today).plus(lead);
        return extractedFrom(month.atEndOfMonth()).isAfter(today) ? month.minusMonths(1).atEndOfMonth() : month.atEndOfMonth();
    }

    /** The first day without the certificate. */
    static LocalDate over(LocalDate endsOn) {
        return endsOn.plusDays(1);
    }

    /** Eighteen or older on the day after the end. */
    boolean adult(LocalDate birthDate, LocalDate endsOn) {
        return !age(birthDate, endsOn).equals("CHILD");
    }

    /** Twenty on the day after the end, so that nothing can follow. */
    boolean twenty(LocalDate birthDate, LocalDate endsOn) {
        return age(birthDate, endsOn).equals("TWENTY");
    }

    private String age(LocalDate birthDate, LocalDate endsOn) {
        return decisions.evaluate(TABLE, over(endsOn), Map.of("applicationKind", "RENEWAL", "applicationDate", over(endsOn), "birthDate", birthDate))
            .single("ageFinding", String.class);
    }
}
