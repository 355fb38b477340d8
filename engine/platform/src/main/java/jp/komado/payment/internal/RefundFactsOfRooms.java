package jp.komado.payment.internal;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.komado.dossier.Applications;
import jp.komado.issuance.CertificateInForce;
import jp.komado.issuance.CertificatesInForce;
import jp.komado.payment.RefundFacts;
import org.springframework.stereotype.Component;

/** Reads certificates where they are issued. Of two versions in one month the later one rules. */
@Component
class RefundFactsOfRooms implements RefundFacts {

    private static final Set<String> TAX_EXEMPT = Set.of("II", "III");

    private final CertificatesInForce certificates;
    private final Applications applications;

    RefundFactsOfRooms(CertificatesInForce certificates, Applications applications) {
        this.certificates = certificates;
        this.applications = applications;
    }

    @Override
    public Optional<Recipient> recipient(String recipientNumber) {
        return of(recipientNumber).stream().reduce((earlier, later) -> later).map(certificate -> new Recipient(certificate.personId(),
            Objects.requireNonNullElse(applications.find(certificate.caseId()).applicantId(), certificate.personId())));
    }

    @Override
    public Optional<Certified> certified(String recipientNumber, YearMonth month) {
        return of(recipientNumber).stream().filter(certificate -> certificate.covers(month)).reduce((earlier, later) -> later)
            .map(certificate -> new Certified(certificate.capYen(), certificate.highCostClass(), certificate.publicAssistance(),
                certificate.tier() != null && TAX_EXEMPT.contains(certificate.tier()),
                certificate.publicAssistance() || certificate.hemophilia(), certificate.birthDate()));
    }

    private List<CertificateInForce> of(String recipientNumber) {
        return certificates.byRecipientNumbers(Set.of(recipientNumber)).getOrDefault(recipientNumber, List.of());
    }
}
