package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A line of the household statement (世帯調書).
 *
 * @param relationship relation to the patient
 * @param insured      member of the same medical insurance as the patient
 */
@Embeddable
public record HouseholdMember(
    @Column(name = "person_id") UUID personId,
    @Column(name = "relationship") String relationship,
    @Column(name = "insured") boolean insured) {
}
