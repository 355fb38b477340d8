package jp.komado.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * The paper of an application states a person's municipal tax. Published in the transaction of the entry and heard
 * synchronously by the room that computes the cap, which keeps tax facts; amounts are whole yen.
 *
 * @param status TAXED, EXEMPT, UNDECLARED or NOT_RESIDENT
 * @param source PAPER or DECLARATION
 */
public record TaxDeclared(
    UUID caseId, UUID personId, int fiscalYear, String status, @Nullable Long incomeLevy, @Nullable Long perCapitaLevy,
    @Nullable Long totalIncome, @Nullable Long pensionIncome, @Nullable Long otherBenefits,
    @Nullable Long housingLoanCredit, @Nullable Long donationCredit, boolean designatedCity, String source,
    @Nullable LocalDate sourceDate) {
}
