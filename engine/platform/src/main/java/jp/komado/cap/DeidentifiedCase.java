package jp.komado.cap;

import java.time.YearMonth;
import java.util.List;
import jp.komado.dossier.InsuranceKind;
import org.springframework.lang.Nullable;

/**
 * A case as the tables of the cap see it, and no more: no name, id, number, address or day, nothing that leads back to it. People are
 * positions in a list; amounts are those that a table reads, in whole yen.
 *
 * @param insuredPersonKnown whether an insured person is on file, be it one who is no member of the household
 * @param tierChosen whether somebody chose the highest tier where nothing was declared
 * @param decided what was decided
 */
public record DeidentifiedCase(
    YearMonth applicationMonth, @Nullable InsuranceKind insuranceKind, boolean insuredPersonKnown, boolean severe, boolean lifeSupport,
    boolean hemophilia, boolean publicAssistance, boolean tierChosen, List<Member> members, Decided decided) {

    public DeidentifiedCase {
        members = List.copyOf(members);
    }

    /** The age of the patient on 1 April of the fiscal year of the application, null if it is not on file. */
    @Nullable
    public Integer patientAge() {
        return members.stream().filter(Member::patient).findFirst().map(Member::age).orElse(null);
    }

    /**
     * A member of the household, by what they are in the application.
     *
     * @param sameInsurance member of the patient's medical insurance
     * @param age full years on 1 April of the fiscal year of the application, null if it is not on file
     * @param taxes what is known of the municipal tax, one entry for a year, that which was recorded last first
     */
    public record Member(boolean patient, boolean applicant, boolean insuredPerson, boolean sameInsurance, @Nullable Integer age,
                         List<Tax> taxes) {

        public Member {
            taxes = List.copyOf(taxes);
        }
    }

    /** See {@link TaxFact}; income is kept of applicants only, since nobody else's is read. */
    public record Tax(
        int fiscalYear, TaxStatus status, long incomeLevy, long perCapitaLevy, @Nullable Long totalIncome, @Nullable Long pensionIncome,
        @Nullable Long otherBenefits, long housingLoanCredit, long donationCredit, boolean designatedCity) {
    }

    /** The newest assessment. */
    public record Decided(int monthlyCapYen, String tier) {
    }
}
