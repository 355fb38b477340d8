package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * The patient's medical insurance at the time of the application.
 *
 * @param qualifiedOn     資格取得日, since when the patient is insured so
 * @param insuredPersonId the 被保険者 of employees' insurance, or the household's member named on the form
 */
@Embeddable
public record Insurance(
    @Enumerated(EnumType.STRING) @Column(name = "insurance_kind") InsuranceKind kind,
    @Nullable @Column(name = "insurer_number") String insurerNumber,
    @Nullable @Column(name = "insurer_name") String insurerName,
    @Nullable @Column(name = "insurance_symbol") String symbol,
    @Nullable @Column(name = "insurance_number") String number,
    @Nullable @Column(name = "insurance_branch") String branch,
    @Nullable @Column(name = "insured_person_id") UUID insuredPersonId,
    @Nullable @Column(name = "insurance_qualified_on") LocalDate qualifiedOn) {

    /** Without the day since when the patient is insured so. */
    public Insurance(InsuranceKind kind, @Nullable String insurerNumber, @Nullable String insurerName, @Nullable String symbol,
                     @Nullable String number, @Nullable String branch, @Nullable UUID insuredPersonId) {
        this(kind, insurerNumber, insurerName, symbol, number, branch, insuredPersonId, null);
    }

    /** Only the kind is known, as at the counter. */
    public static Insurance ofKind(InsuranceKind kind) {
        return new Insurance(kind, null, null, null, null, null, null);
    }
}
