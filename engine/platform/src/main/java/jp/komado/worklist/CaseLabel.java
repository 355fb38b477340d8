package jp.komado.worklist;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * The words of a case on a row of the list.
 *
 * @param patientName null as long as nobody has entered one
 * @param patientLogKey the random key of the patient in the log, null as long as there is no patient
 */
public record CaseLabel(
        UUID caseId,
        String applicationNumber,
        @Nullable String patientName,
        @Nullable UUID patientLogKey,
        String kind,
        String channel,
        String municipalityCode,
        String municipalityName) {
}
