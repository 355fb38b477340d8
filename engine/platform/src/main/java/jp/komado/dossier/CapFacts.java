package jp.komado.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * What the monthly cap depends on besides tax. Severity and life support are the board's answer once it is there,
 * before that what the application claims.
 *
 * @param members everybody of the household statement, the patient and the applicant included
 */
public record CapFacts(
    UUID caseId, ApplicationKind applicationKind, LocalDate applicationDate, UUID patientId, UUID applicantId,
    @Nullable InsuranceKind insuranceKind, @Nullable UUID insuredPersonId, boolean severe, boolean lifeSupport,
    boolean hemophilia, boolean publicAssistance, boolean boardAnswered, List<Member> members) {

    /**
     * @param relationship relation to the patient; SELF for the patient
     * @param insured      member of the patient's medical insurance
     */
    public record Member(
        UUID personId, UUID logKey, String name, @Nullable LocalDate birthDate, String relationship, boolean insured) {
    }

    /** Whether the patient applies in own name (18 or older). */
    public boolean patientIsApplicant() {
        return patientId.equals(applicantId);
    }
}
