package jp.komado.issuance;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What is known of a certificate; dates, cap and documents once it has been printed. */
public record IssuedCertificate(UUID id, String recipientNumber, String publicPayerNumber, int issueNumber, boolean reissue,
                                Certificate.State state, int printCount, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
                                @Nullable Integer monthlyCapYen, @Nullable LocalDate issuedOn, @Nullable LocalDate postedOn,
                                @Nullable String trackingNumber, @Nullable UUID certificateDocumentId, @Nullable UUID ledgerDocumentId) {

    static IssuedCertificate of(Certificate certificate) {
        return new IssuedCertificate(certificate.id(), certificate.recipientNumber(), certificate.publicPayerNumber(),
                certificate.issueNumber(), certificate.reissue(), certificate.state(), certificate.printCount(), certificate.validFrom(),
                certificate.validTo(), certificate.monthlyCapYen(), certificate.issuedOn(), certificate.postedOn(),
                certificate.trackingNumber(), certificate.certificateDocumentId(), certificate.ledgerDocumentId());
    }
}
