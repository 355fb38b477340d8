package jp.komado.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the applicant agreed to on the form. */
@Embeddable
public record Consents(
    @Column(name = "consent_insurer_inquiry") boolean insurerInquiry,
    @Column(name = "consent_network") boolean network,
    @Column(name = "consent_notices") boolean notices) {

    /** No consent is on file yet. */
    public static Consents none() {
        return new Consents(false, false, false);
    }
}
