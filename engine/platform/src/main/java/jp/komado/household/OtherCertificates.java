package jp.komado.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** Certificates of other schemes, as families show them; each is looked at through the gate. */
public interface OtherCertificates {

    /** Those of a case, the earliest first. */
    List<OtherCertificate> of(UUID caseId);

    /**
     * Records one. The caps of the household follow.
     *
     * @throws jp.komado.problem.Problem with a message per field: a person who is not of the statement, a period that ends before it begins, a
     *     printed cap that is a share already, or none of tier and printed cap; 409 if the person holds one on one of these days
     */
    OtherCertificate record(UUID caseId, Shown shown);

    /** It ends on another day than was printed. */
    OtherCertificate end(UUID caseId, UUID id, long version, LocalDate lastDay);

    /**
     * What stands on the certificate.
     *
     * @param printedCapYen the printed cap, yen a month; counts only where the tier cannot be read
     * @param apportioned whether it says 按分
     */
    record Shown(
        UUID personId, LocalDate validFrom, LocalDate validTo, @Nullable OtherCertificate.Tier tier, boolean ventilator, boolean longTerm,
        @Nullable Integer printedCapYen, boolean apportioned, @Nullable String recipientNumber, @Nullable String authority) {

        /** Without the number and the office. */
        public Shown(UUID personId, LocalDate validFrom, LocalDate validTo, @Nullable OtherCertificate.Tier tier, boolean ventilator, boolean longTerm,
                     @Nullable Integer printedCapYen, boolean apportioned) {
            this(personId, validFrom, validTo, tier, ventilator, longTerm, printedCapYen, apportioned, null, null);
        }

    }
}
