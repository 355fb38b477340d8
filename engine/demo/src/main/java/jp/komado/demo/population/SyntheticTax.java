package jp.komado.demo.population;

import java.time.LocalDate;

/** A municipal tax certificate of one person. */
public record SyntheticTax(int fiscalYear, Status status, long incomeLevy, long perCapitaLevy, long totalIncome, long pensionIncome,
                           long otherBenefits, long housingLoanCredit, long donationCredit, LocalDate sourceDate) {

    /** What the certificate says. */
    public enum Status { TAXED, EXEMPT, UNDECLARED }
}
