package jp.komado.household.internal;

import java.time.LocalDate;
import jp.komado.household.CapChange.Cause;

/**
 * Where a certificate's cap has to become another one. Amounts in yen a month.
 *
 * @param effectiveOn the first day on which the cap on the certificate is not the one that the household leaves
 * @param householdCapYen the highest base that counts from that day
 */
record CapDue(LocalDate effectiveOn, int capBeforeYen, int capAfterYen, int householdCapYen, Cause cause, CapSchedule.Step step) {
}
