package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.komado.dossier.InsuranceKind;
import org.springframework.lang.Nullable;

/** What an application of renewal begins with; no individual number is among it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RenewalForm(
    String recipientNumber, LocalDate validTo, List<KnownRecipient.Obstacle> obstacles, List<KnownRecipient.Caution> cautions,
    String municipalityCode, PersonForm patient, @Nullable PersonForm applicant, @Nullable PortalApplication.DiseaseLine disease,
    @Nullable InsuranceKind insuranceKind) {
}
