package jp.komado.cap;

import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CapFacts;
import jp.komado.problem.Problem;
import org.springframework.stereotype.Service;

/** Shows assessments to people: the municipality is checked, the look goes through the gate, and only then names are added. */
@Service
public class CapReceipts {

    private static final String WHAT = "cap";

    private final Caps caps;
    private final Applications applications;
    private final PersonalDataGate gate;
    private final CurrentUsers currentUsers;
    private final Rights rights;

    CapReceipts(Caps caps, Applications applications, PersonalDataGate gate, CurrentUsers currentUsers, Rights rights) {
        this.caps = caps;
        this.applications = applications;
        this.gate = gate;
        this.currentUsers = currentUsers;
        this.rights = rights;
    }

    /** The newest receipt of a case; 404 if nothing was computed yet. */
    public CapReceipt of(UUID caseId) {
        var episode = applications.find(caseId);
        if (episode.applicantId() == null) {
            throw Problem.notFound("cap.problem.none");
        }
        var facts = applications.capFacts(caseId);
        var look = new Look(Right.DECISION_READ, Purpose.CASE_WORK, WHAT, caseId, facts.members().stream().map(CapFacts.Member::logKey).toList());
        if (!rights.inScope(currentUsers.require(), episode.municipalityCode())) {
            gate.refused(look);
            throw Problem.notFound("cap.problem.none");
        }
        return gate.show(look, () -> CapReceipt.of(
            caps.latest(caseId).orElseThrow(() -> Problem.notFound("cap.problem.none")),
            facts.members().stream().collect(Collectors.toMap(CapFacts.Member::personId, CapFacts.Member::name))));
    }
}
