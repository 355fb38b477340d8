package jp.komado.intake;

import java.time.LocalDate;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.InsuranceKind;
import org.springframework.lang.Nullable;

/**
 * What the counter of a municipality takes down of an application.
 *
 * @param receivedOn       date of the receipt stamp; today if not given
 * @param numbersGiven     whether the form bears My Numbers; they are entered at the prefecture
 * @param specialRequested whether severity, life support or hemophilia is applied for
 * @param recipientNumber  the number of the certificate that is renewed, or the code of its renewal notice
 */
public record PortalApplication(
    @Nullable ApplicationKind kind, @Nullable LocalDate receivedOn, @Nullable PersonForm patient,
    @Nullable PersonForm applicant, @Nullable DiseaseLine disease, @Nullable InsuranceKind insuranceKind,
    @Nullable Boolean byProxy, @Nullable Boolean numbersGiven, @Nullable Boolean specialRequested,
    @Nullable String recipientNumber) {

    /** Group and name of the disease on the form. */
    public record DiseaseLine(@Nullable String group, @Nullable String code, @Nullable String name) {
    }
}
