package jp.komado.issuance.web;

import java.time.LocalDate;
import java.util.UUID;
import jp.komado.issuance.IssuedCertificate;
import org.springframework.lang.Nullable;

/** A certificate in a case's list. */
record CertificateResponse(UUID id, String recipientNumber, String publicPayerNumber, @Nullable LocalDate validFrom,
                           @Nullable LocalDate validTo, @Nullable Integer monthlyCapYen, int issueNumber, @Nullable LocalDate issuedOn,
                           boolean reissue, String state, @Nullable LocalDate postedOn, @Nullable String trackingNumber,
                           @Nullable UUID certificateDocumentId, @Nullable UUID ledgerDocumentId) {

    static CertificateResponse of(IssuedCertificate certificate) {
        return new CertificateResponse(certificate.id(), certificate.recipientNumber(), certificate.publicPayerNumber(),
                certificate.validFrom(), certificate.validTo(), certificate.monthlyCapYen(), certificate.issueNumber(),
                certificate.issuedOn(), certificate.reissue(), certificate.state().toString(), certificate.postedOn(),
                certificate.trackingNumber(), certificate.certificateDocumentId(), certificate.ledgerDocumentId());
    }
}
