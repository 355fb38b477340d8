package jp.komado.dossier;

import java.text.Normalizer;
import java.util.Optional;
import jp.komado.scan.ScanTarget;
import jp.komado.scan.ScannedCodes;
import org.springframework.stereotype.Component;

/** Application numbers, as the code line of letters and certificates bears them. */
@Component
class ApplicationCodes implements ScannedCodes {

    private final Applications applications;
    private final CaseFile caseFile;

    ApplicationCodes(Applications applications, CaseFile caseFile) {
        this.applications = applications;
        this.caseFile = caseFile;
    }

    @Override
    public Optional<ScanTarget> read(String code) {
        return applications.findByNumber(Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s-]", ""))
            .map(ApplicationEpisode::id).filter(caseFile::mayOpen).map(id -> new ScanTarget(ScanTarget.Kind.CASE, id));
    }
}
