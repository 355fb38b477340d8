package jp.komado.issuance;

import java.text.Normalizer;
import java.util.Optional;
import jp.komado.dossier.CaseFile;
import jp.komado.scan.ScanTarget;
import jp.komado.scan.ScannedCodes;
import jp.komado.text.CheckDigits;
import org.springframework.stereotype.Component;

/** Recipient numbers, typed or from the certificate's two-dimensional code, which bears the payer's number before it. They open the last certificate's case. */
@Component
class RecipientCodes implements ScannedCodes {

    private static final int LENGTH = 7;

    private final EndingCertificates certificates;
    private final CaseFile caseFile;

    RecipientCodes(EndingCertificates certificates, CaseFile caseFile) {
        this.certificates = certificates;
        this.caseFile = caseFile;
    }

    @Override
    public Optional<ScanTarget> read(String code) {
        var parts = Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s-]", "").split(",");
        var number = parts[parts.length - 1];
        return number.length() == LENGTH && number.chars().allMatch(Character::isDigit) && CheckDigits.isMod10(number)
            ? certificates.lastUnder(number).map(EndingCertificate::caseId).filter(caseFile::mayOpen)
                .map(id -> new ScanTarget(ScanTarget.Kind.CASE, id))
            : Optional.empty();
    }
}
