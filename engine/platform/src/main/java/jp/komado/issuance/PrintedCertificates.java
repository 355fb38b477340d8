package jp.komado.issuance;

import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.issuance.PrintedCertificate.PrintedInsurance;
import jp.komado.issuance.PrintedCertificate.PrintedPerson;
import jp.komado.issuance.internal.CasePapers;
import jp.komado.issuance.internal.CertificatePaper;
import jp.komado.problem.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lends what stands on certificates to the rooms that write to their holders. Callers pass the gate first. */
@Service
public class PrintedCertificates {

    private final CertificateRepository certificates;
    private final CasePapers papers;

    PrintedCertificates(CertificateRepository certificates, CasePapers papers) {
        this.certificates = certificates;
        this.papers = papers;
    }

    /** The words of a certificate; 409 if the record lacks what a letter needs, such as an address. */
    @Transactional(readOnly = true)
    public PrintedCertificate of(UUID certificateId) {
        var certificate = certificates.findById(certificateId).orElseThrow(() -> Problem.notFound("issuance.problem.no-certificate"));
        return read(papers.certificate(certificate));
    }

    private static PrintedCertificate read(CertificatePaper paper) {
        var patient = paper.patient();
        var guardian = paper.guardian();
        var insurance = paper.insurance();
        return new PrintedCertificate(paper.recipientNumber(), paper.publicPayerNumber(),
            new PrintedPerson(patient.name(), patient.kana(), patient.postalCode(), patient.address()), patient.birthDate(), patient.sex(),
            new PrintedPerson(guardian.name(), guardian.kana(), guardian.postalCode(), guardian.address()), paper.relationship(),
            paper.diseases().stream().map(d -> d.name() + "（" + d.group() + "　" + d.code() + "）").collect(Collectors.joining("、")), paper.severe(),
            paper.lifeSupport(), paper.hemophilia(),
            new PrintedInsurance(insurance.insurerNumber(), insurance.insurerName(), insurance.symbolAndNumber(), insurance.branch(),
                insurance.insuredPerson()),
            paper.monthlyCapYen(), paper.tier(), paper.institutions(), paper.validFrom(), paper.validTo(), paper.addressee());
    }
}
