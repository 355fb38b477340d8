package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A line of the household statement (世帯調書).
 *
 * @param relationship relation to the patient
 * @param insured      member of the same medical insurance as the patient: the household that decides the cap
 * @param sameResidence registered in the same household as the patient (住民票の世帯); null where the paper does not say
 */
@Embeddable
public record HouseholdMember(
    @Column(name = "person_id") UUID personId,
    @Column(name = "relationship") String relationship,
    @Column(name = "insured") boolean insured,
    @Nullable @Column(name = "same_residence") Boolean sameResidence) {

    /** A line of which the paper does not say where the person is registered. */
    public HouseholdMember(UUID personId, String relationship, boolean insured) {
        this(personId, relationship, insured, null);
    }
}
