package jp.komado.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What is known of an application on the day it is received. */
public record NewApplication(
    ApplicationKind kind, Channel channel, String municipalityCode, LocalDate receivedOn, UUID patientId,
    @Nullable UUID applicantId, @Nullable String relationship, boolean byProxy, @Nullable Insurance insurance,
    @Nullable Disease disease) {
}
