package jp.komado.renewal;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;

/**
 * The dates of a renewal, counted from the end of the certificate's last month. An age is reached at the end of the day before the
 * birthday; who was born on 29 February has it from 1 March in common years.
 *
 * @param lead       how long before that end the notice is made and the filing opens
 * @param reminder   how long before it a silent family is reminded
 * @param adultFrom  first age at which a patient applies in own name
 * @param supportEnds first age without support
 */
record RenewalDates(Period lead, Period reminder, int adultFrom, int supportEnds) {

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
        return !over(endsOn).isBefore(firstDayOfAge(birthDate, adultFrom));
    }

    /** Twenty on the day after the end, so that nothing can follow. */
    boolean twenty(LocalDate birthDate, LocalDate endsOn) {
        return !over(endsOn).isBefore(firstDayOfAge(birthDate, supportEnds));
    }

    private static LocalDate firstDayOfAge(LocalDate birthDate, int age) {
        var birthday = birthDate.plusYears(age);
        var leapling = birthDate.getMonth() == Month.FEBRUARY && birthDate.getDayOfMonth() == 29;
        return leapling && !birthday.isLeapYear() ? birthday.plusDays(1) : birthday;
    }
}
