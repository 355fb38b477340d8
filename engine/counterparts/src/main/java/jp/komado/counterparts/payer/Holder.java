package jp.komado.counterparts.payer;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Somebody who shows a certificate at a hospital.
 *
 * @param highCostClass A, I, U, E, O, or null while the certificate prints none
 * @param publicAssistance the class of オ counts, and meals are all public
 */
public record Holder(String recipientNumber, String publicPayerNumber, String kana, LocalDate birthDate, int sex, String insurerNumber, String symbol,
                     String number, String branch, int capYen, String highCostClass, boolean publicAssistance, LocalDate validFrom, LocalDate validTo) {

    private static final int EMPLOYEES = 8;

    /** 1 支払基金 for insurers of eight digits, 2 国保連 for all others. */
    int payer() {
        return insurerNumber != null && insurerNumber.length() == EMPLOYEES ? 1 : 2;
    }

    boolean isCovered(YearMonth month) {
        return !validFrom.isAfter(month.atEndOfMonth()) && !validTo.isBefore(month.atDay(1));
    }

    /** Until the 31 March on or after the day before the sixth birthday the insurance leaves two tenths. */
    int insurancePercent(YearMonth month) {
        var six = birthDate.plusYears(6).minusDays(1);
        var end = LocalDate.of(six.getMonthValue() <= 3 ? six.getYear() : six.getYear() + 1, 3, 31);
        return month.atDay(1).isAfter(end) ? 30 : 20;
    }
}
