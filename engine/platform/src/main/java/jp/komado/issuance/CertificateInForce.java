package jp.komado.issuance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/**
 * A certificate with what a claim is checked against.
 *
 * @param validTo the last day; earlier than printed if death, a move out of the prefecture or a return of the certificate was told
 * @param capYen monthly cap in yen
 * @param highCostClass key of the table {@code high-cost-limit}, null as long as the insurer has certified none
 * @param tier income tier I to VI; I is public assistance
 * @param personLogKey the random key of the person in the log
 */
public record CertificateInForce(
    UUID certificateId, UUID caseId, UUID personId, UUID personLogKey, String recipientNumber, String publicPayerNumber, LocalDate validFrom,
    LocalDate validTo, int capYen, @Nullable String highCostClass, @Nullable String tier, boolean hemophilia, @Nullable LocalDate birthDate,
    Sex sex, @Nullable String insurerNumber) {

    /** Whether any day of the month is inside its validity. */
    public boolean covers(YearMonth month) {
        return !validFrom.isAfter(month.atEndOfMonth()) && !validTo.isBefore(month.atDay(1));
    }

    /** Public assistance: the insurer's limit and meals follow rules of their own. */
    public boolean publicAssistance() {
        return "I".equals(tier);
    }
}
