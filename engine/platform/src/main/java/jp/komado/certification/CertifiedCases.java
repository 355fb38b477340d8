package jp.komado.certification;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.komado.dossier.CaseDecisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Lends decisions to the dossier's screen. */
@Component
class CertifiedCases implements CaseDecisions {

    private final Certifications certifications;

    CertifiedCases(Certifications certifications) {
        this.certifications = certifications;
    }

    @Override
    public Optional<Summary> of(UUID caseId) {
        return certifications.decision(caseId).map(d -> new Summary(d.outcome().name(), d.decidedOn(), d.validFrom(), d.validTo(),
            d.monthlyCapYen(), shared(d), d.ground() == null ? null : d.ground().name(), d.reason()));
    }

    @Nullable
    private static Integer shared(CertificationDecision decision) {
        return Objects.equals(decision.baseCapYen(), decision.monthlyCapYen()) ? null : decision.householdCapYen();
    }
}
