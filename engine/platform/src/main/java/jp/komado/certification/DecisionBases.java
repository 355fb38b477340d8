package jp.komado.certification;

import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.Caps;
import jp.komado.dossier.Applications;
import jp.komado.dossier.BoardReply;
import jp.komado.dossier.BoardResult;
import jp.komado.dossier.CaseFile;
import jp.komado.problem.Messages;
import org.springframework.stereotype.Service;

/** Puts together what a decision on a case would rest on. */
@Service
public class DecisionBases {

    private final CaseFile caseFile;
    private final Certifications certifications;
    private final Applications applications;
    private final Caps caps;
    private final HouseholdCaps household;
    private final Messages messages;

    DecisionBases(CaseFile caseFile, Certifications certifications, Applications applications, Caps caps, HouseholdCaps household,
                  Messages messages) {
        this.caseFile = caseFile;
        this.certifications = certifications;
        this.applications = applications;
        this.caps = caps;
        this.household = household;
        this.messages = messages;
    }

    /** Through the gate. */
    public DecisionBasis of(UUID caseId) {
        return caseFile.show(caseId, Right.DECISION_READ, "decision-basis", () -> compose(caseId));
    }

    private DecisionBasis compose(UUID caseId) {
        var board = applications.boardReply(caseId).map(BoardReply::result).orElse(null);
        var validity = certifications.validity(caseId).orElse(null);
        var base = caps.latest(caseId).map(CapAssessment::monthlyCapYen).orElse(null);
        var share = base == null || validity == null || !validity.exists() ? null : household.share(caseId, validity.from(), base);
        var cap = share == null ? base : Integer.valueOf(share.capYen());
        var noticed = certifications.warnings(caseId);
        if (share != null && !share.comparable()) {
            noticed.add(EligibilityWarning.HOUSEHOLD_NOT_COMPARABLE);
        }
        var warnings = noticed.stream()
            .map(w -> new DecisionBasis.Warning(w, messages.text("certification.EligibilityWarning." + w.name()))).toList();
        var certifiable = board == BoardResult.SUITABLE && validity != null && validity.exists() && cap != null;
        return new DecisionBasis(applications.find(caseId).applicationDate(), board, validity, cap, base, share == null ? null : share.certificates(), warnings, certifiable,
            board == BoardResult.UNSUITABLE);
    }
}
