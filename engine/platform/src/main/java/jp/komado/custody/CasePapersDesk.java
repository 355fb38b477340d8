package jp.komado.custody;

import java.util.List;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.custody.BoxViews.CasePapers;
import jp.komado.custody.BoxViews.PapersAt;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Persons;
import jp.komado.issuance.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑰ Tells the dossier where the papers of a case are. */
@Service
public class CasePapersDesk {

    private final Applications applications;
    private final Persons persons;
    private final Notifications notifications;
    private final PackedCaseRepository packed;
    private final Boxes boxes;
    private final BoxSheets sheets;
    private final Retention retention;
    private final PersonalDataGate gate;
    private final Rights rights;

    CasePapersDesk(Applications applications, Persons persons, Notifications notifications, PackedCaseRepository packed, Boxes boxes,
                   BoxSheets sheets, Retention retention, PersonalDataGate gate, Rights rights) {
        this.applications = applications;
        this.persons = persons;
        this.notifications = notifications;
        this.packed = packed;
        this.boxes = boxes;
        this.sheets = sheets;
        this.retention = retention;
        this.gate = gate;
        this.rights = rights;
    }

    /** In use until the result is told, then in the cabinet, then in a box wherever that is. */
    @Transactional(readOnly = true)
    public CasePapers of(UUID caseId) {
        rights.demand(Right.CUSTODY_READ);
        var episode = applications.find(caseId);
        var look = new Look(Right.CUSTODY_READ, Purpose.CASE_WORK, "custody-papers", caseId, persons.logKeys(List.of(episode.patientId())));
        return gate.show(look, () -> packed.findById(caseId).map(this::inBox).orElseGet(() -> notYetPacked(caseId)));
    }

    private CasePapers inBox(PackedCase line) {
        var box = boxes.find(line.boxId());
        return new CasePapers(PapersAt.BOX, line.notifiedOn(), retention.ofPapers(line.notifiedOn()).inCabinetUntil(), box.keptUntil(),
            box.destroyFrom(), sheets.view(box), line.position());
    }

    private CasePapers notYetPacked(UUID caseId) {
        return notifications.of(caseId).map(told -> {
            var period = retention.ofPapers(told.notifiedOn());
            return new CasePapers(PapersAt.CABINET, told.notifiedOn(), period.inCabinetUntil(), period.keptUntil(), period.destroyFrom(), null, null);
        }).orElseGet(() -> new CasePapers(PapersAt.IN_USE, null, null, null, null, null, null));
    }
}
