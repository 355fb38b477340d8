package jp.komado.cap;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * What a certificate, an answer or a declaration says about a person's municipal tax of one fiscal year; amounts in whole yen. What
 * is not stated about income stays null, since it cannot be taken for nothing.
 *
 * @param totalIncome total income (合計所得金額) of the calendar year before
 * @param pensionIncome receipts of public pensions
 * @param otherBenefits allowances and other benefits that the ordinance counts
 * @param housingLoanCredit credits to be added back
 * @param donationCredit credits to be added back
 * @param designatedCity charged by a designated city at its own rate
 * @param origin PAPER, INQUIRY or DECLARATION
 * @param originDate the day of the paper or declaration, or the day on which the inquiry was answered
 * @param inquiryNumber the inquiry that was answered, only with the origin INQUIRY
 */
public record TaxFact(
    int fiscalYear, TaxStatus status, long incomeLevy, long perCapitaLevy, @Nullable Long totalIncome, @Nullable Long pensionIncome,
    @Nullable Long otherBenefits, long housingLoanCredit, long donationCredit, boolean designatedCity, Origin origin, LocalDate originDate,
    @Nullable Long inquiryNumber) {

    public TaxFact {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(originDate, "originDate");
        if (origin != Origin.PAPER && origin != Origin.INQUIRY && origin != Origin.DECLARATION) {
            throw new IllegalArgumentException("a tax fact comes from a paper, an inquiry or a declaration, not from " + origin);
        }
        if (inquiryNumber != null && origin != Origin.INQUIRY) {
            throw new IllegalArgumentException("only an answer has an inquiry number");
        }
        if (Stream.of(incomeLevy, perCapitaLevy, totalIncome, pensionIncome, otherBenefits, housingLoanCredit, donationCredit)
            .anyMatch(amount -> amount != null && amount < 0)) {
            throw new IllegalArgumentException("an amount of a tax fact is negative");
        }
    }

    /** A fact of a paper or of a declaration. */
    public TaxFact(
        int fiscalYear, TaxStatus status, long incomeLevy, long perCapitaLevy, @Nullable Long totalIncome, @Nullable Long pensionIncome,
        @Nullable Long otherBenefits, long housingLoanCredit, long donationCredit, boolean designatedCity, Origin origin, LocalDate originDate) {
        this(fiscalYear, status, incomeLevy, perCapitaLevy, totalIncome, pensionIncome, otherBenefits, housingLoanCredit, donationCredit,
            designatedCity, origin, originDate, null);
    }

    /** A fact without income and credits, as for somebody who is simply exempt, undeclared or not resident. */
    public static TaxFact of(int fiscalYear, TaxStatus status, Origin origin, LocalDate originDate) {
        return new TaxFact(fiscalYear, status, 0, 0, null, null, null, 0, 0, false, origin, originDate);
    }
}
