package jp.komado.renewal;

import java.util.Optional;
import jp.komado.dossier.CaseFile;
import jp.komado.issuance.EndingCertificate;
import jp.komado.issuance.EndingCertificates;
import jp.komado.scan.ScanTarget;
import jp.komado.scan.ScannedCodes;
import org.springframework.stereotype.Component;

/** Numbers of renewal notices, on the notice and on the application enclosed: they open the renewal if there is one, else the case of the certificate. */
@Component
class NoticeCodes implements ScannedCodes {

    private final RenewalNoticeRepository notices;
    private final EndingCertificates certificates;
    private final CaseFile caseFile;

    NoticeCodes(RenewalNoticeRepository notices, EndingCertificates certificates, CaseFile caseFile) {
        this.notices = notices;
        this.certificates = certificates;
        this.caseFile = caseFile;
    }

    @Override
    public Optional<ScanTarget> read(String code) {
        return NoticeNumber.read(code).flatMap(number -> notices.findByNumber(number.value()))
            .flatMap(notice -> Optional.ofNullable(notice.renewalCaseId())
                .or(() -> certificates.lastOf(notice.personId()).map(EndingCertificate::caseId)))
            .filter(caseFile::mayOpen).map(id -> new ScanTarget(ScanTarget.Kind.CASE, id));
    }
}
