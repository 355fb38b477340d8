package jp.komado.insurer;

import java.util.Optional;
import jp.komado.dossier.CaseFile;
import jp.komado.scan.ScanTarget;
import jp.komado.scan.ScannedCodes;
import org.springframework.stereotype.Component;

/** Numbers of letters to insurers, which come back on the reply: they open the case. */
@Component
class LetterCodes implements ScannedCodes {

    private final InsurerInquiryRepository inquiries;
    private final CaseFile caseFile;

    LetterCodes(InsurerInquiryRepository inquiries, CaseFile caseFile) {
        this.inquiries = inquiries;
        this.caseFile = caseFile;
    }

    @Override
    public Optional<ScanTarget> read(String code) {
        return LetterNumber.read(code).flatMap(number -> inquiries.findByLetterNumber(number.value()))
            .map(InsurerInquiry::caseId).filter(caseFile::mayOpen).map(id -> new ScanTarget(ScanTarget.Kind.CASE, id));
    }
}
