package jp.komado.intake;

import java.time.LocalDate;
import jp.komado.dossier.ApplicationKind;
import org.springframework.lang.Nullable;

/**
 * One application as it comes out of an exchange bag, before anything is entered.
 *
 * @param receivedOn date of the municipality's receipt stamp; today if it cannot be read
 * @param patientKana reading of the patient's name, if the cover sheet has it
 * @param recipientNumber the number of the certificate that is renewed, or the code on the application that came with its notice
 */
public record PaperApplication(
    @Nullable String bagNumber, @Nullable String municipalityCode, @Nullable LocalDate receivedOn,
    @Nullable ApplicationKind kind, @Nullable String patientKana, @Nullable Integer pages,
    @Nullable String recipientNumber) {
}
