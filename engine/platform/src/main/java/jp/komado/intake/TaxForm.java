package jp.komado.intake;

import java.time.LocalDate;
import java.util.UUID;
import jp.komado.dossier.TaxDeclared;
import org.springframework.lang.Nullable;

/** A person's municipal tax as a tax certificate or a declaration states it, in whole yen. */
public record TaxForm(
    int fiscalYear, String status, @Nullable Long incomeLevy, @Nullable Long perCapitaLevy, @Nullable Long totalIncome,
    @Nullable Long pensionIncome, @Nullable Long otherBenefits, @Nullable Long housingLoanCredit,
    @Nullable Long donationCredit, @Nullable Boolean designatedCity, String source, @Nullable LocalDate sourceDate) {

    TaxDeclared declaredFor(UUID caseId, UUID personId) {
        return new TaxDeclared(caseId, personId, fiscalYear, status, incomeLevy, perCapitaLevy, totalIncome, pensionIncome,
            otherBenefits, housingLoanCredit, donationCredit, Boolean.TRUE.equals(designatedCity), source, sourceDate);
    }
}
