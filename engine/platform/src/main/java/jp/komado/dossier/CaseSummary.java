package jp.komado.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** A case as a row of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseSummary(
    UUID id, String applicationNumber, String patientName, String patientKana, @Nullable LocalDate birthDate,
    ApplicationKind kind, Channel channel, ApplicationStatus status, CaseView.MunicipalityView municipality,
    LocalDate receivedOn, LocalDate applicationDate, LocalDate standardPeriodEnds, @Nullable String diseaseName) {
}
