package jp.komado.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every certificate that was decided and has gone to its family, for rooms that tell others of it. */
@Service
public class PostedCertificates {

    private static final UUID FIRST = new UUID(0, 0);

    private final CertificateRepository certificates;

    PostedCertificates(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    /** The next page in the order of ids; re-issues are left out, since they certify nothing anew. */
    @Transactional(readOnly = true)
    public List<Posted> after(@Nullable UUID last, int limit) {
        return certificates.findByStateAndReissueFalseAndIdGreaterThanOrderById(Certificate.State.POSTED, last == null ? FIRST : last,
            Limit.of(limit)).stream().map(certificate -> new Posted(certificate.id(), certificate.caseId(), certificate.personId(),
            certificate.recipientNumber(), certificate.issueNumber(), certificate.validFrom(), certificate.validTo(),
            certificate.monthlyCapYen(), certificate.issuedOn())).toList();
    }

    /**
     * A certificate in its family's hands.
     *
     * @param issueNumber which version of the person's certificate it is, from 1
     * @param monthlyCapYen the monthly cap in yen
     */
    public record Posted(UUID id, UUID caseId, UUID personId, String recipientNumber, int issueNumber, LocalDate validFrom, LocalDate validTo,
                         int monthlyCapYen, LocalDate issuedOn) {
    }
}
