package jp.komado.renewal;

import java.util.Set;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.ApplicationMoved;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to an application of renewal moves its notice on; one that named no number is recognised when it is entered. */
@Component
class RenewalMovesListener {

    private static final Set<ApplicationStatus> GONE = Set.of(ApplicationStatus.WITHDRAWN, ApplicationStatus.TURNED_BACK);
    private static final Set<ApplicationStatus> DECIDED =
        Set.of(ApplicationStatus.CERTIFIED, ApplicationStatus.REFUSED, ApplicationStatus.REJECTED);

    private final RenewalNotices notices;
    private final Applications applications;

    RenewalMovesListener(RenewalNotices notices, Applications applications) {
        this.notices = notices;
        this.applications = applications;
    }

    @EventListener
    void on(ApplicationMoved moved) {
        if (GONE.contains(moved.to()) || DECIDED.contains(moved.to())) {
            notices.settled(moved.caseId(), DECIDED.contains(moved.to()));
        } else if (moved.to() == ApplicationStatus.ENTERED) {
            var episode = applications.find(moved.caseId());
            if (episode.kind() == ApplicationKind.RENEWAL) {
                notices.applied(episode.patientId(), episode.id(), episode.receivedOn());
            }
        }
    }
}
