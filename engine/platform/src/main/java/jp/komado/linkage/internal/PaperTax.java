package jp.komado.linkage.internal;

import java.time.LocalDate;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxStatus;
import org.springframework.lang.Nullable;

/** Municipal tax as a certificate or a declaration states it on the form. */
record PaperTax(
    int fiscalYear, TaxStatus status, @Nullable Long incomeLevy, @Nullable Long perCapitaLevy, @Nullable Long totalIncome,
    @Nullable Long pensionIncome, @Nullable Long otherBenefits, @Nullable Long housingLoanCredit, @Nullable Long donationCredit,
    @Nullable Boolean designatedCity, Origin source, LocalDate sourceDate) {

    TaxFact fact() {
        return new TaxFact(fiscalYear, status, orZero(incomeLevy), orZero(perCapitaLevy), totalIncome, pensionIncome, otherBenefits,
            orZero(housingLoanCredit), orZero(donationCredit), Boolean.TRUE.equals(designatedCity), source, sourceDate);
    }

    private static long orZero(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }
}
