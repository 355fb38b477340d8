package jp.komado.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * An approved decision. Validity and cap are there exactly if the child is certified, the ground if it is rejected.
 *
 * @param baseCapYen the cap that the certificate would have alone, yen a month
 * @param householdCapYen the highest base of its household, yen a month
 */
public record CertificationDecision(
    UUID caseId, Outcome outcome, LocalDate decidedOn, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
    @Nullable Integer monthlyCapYen, @Nullable Integer baseCapYen, @Nullable Integer householdCapYen, @Nullable RejectionGround ground, @Nullable String reason, String proposedBy,
    String approvedBy) {
}
