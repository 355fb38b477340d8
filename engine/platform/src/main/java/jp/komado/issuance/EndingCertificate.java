package jp.komado.issuance;

import java.time.LocalDate;
import java.util.UUID;

/** The last certificate of a person: nothing follows it yet. */
public record EndingCertificate(UUID certificateId, UUID caseId, UUID personId, String recipientNumber, LocalDate validFrom, LocalDate validTo) {
}
