package jp.komado.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What a family paid to one institution for one month, as receipt and certificate of treatment say. Amounts in whole yen.
 *
 * @param points            points within the certified disease; null where the papers do not tell them
 * @param insurancePercent  what the insurance leaves to the patient, in percent; 100 without insurance
 * @param multiple          the papers show the relief of the fourth month (多数回該当)
 * @param paidYen           paid at the window for the certified disease, meals not included
 * @param meals             number of meals in hospital
 * @param mealsPaidYen      paid for them
 * @param longStay          more than ninety days in hospital
 * @param receivedYen       high-cost and supplementary benefits that the insurer has paid for it already
 */
public record RefundReceipt(UUID id, YearMonth month, String institution, boolean inpatient, @Nullable Integer days, @Nullable Integer points,
                            int insurancePercent, boolean multiple, long paidYen, int meals, long mealsPaidYen, boolean longStay,
                            long receivedYen, LocalDate paidOn) {

    /** Everything that was paid, in yen. */
    public long allPaidYen() {
        return paidYen + mealsPaidYen;
    }

    /** The same receipt with points that were found out later. */
    RefundReceipt withPoints(int found) {
        return new RefundReceipt(id, month, institution, inpatient, days, found, insurancePercent, multiple, paidYen, meals, mealsPaidYen,
            longStay, receivedYen, paidOn);
    }

    /** Whether it is about the same payment as another one. */
    boolean isSameAs(RefundReceipt other) {
        return month.equals(other.month) && institution.equals(other.institution) && inpatient == other.inpatient && paidYen == other.paidYen
            && mealsPaidYen == other.mealsPaidYen && paidOn.equals(other.paidOn);
    }
}
