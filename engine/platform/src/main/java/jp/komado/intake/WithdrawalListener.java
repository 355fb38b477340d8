package jp.komado.intake;

import jp.komado.access.CurrentUsers;
import jp.komado.dossier.ApplicationMoved;
import jp.komado.dossier.ApplicationStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An application that is withdrawn on its way to the prefecture leaves its dispatch. */
@Component
class WithdrawalListener {

    private static final String NOBODY = "system";

    private final Dispatches dispatches;
    private final CurrentUsers currentUsers;

    WithdrawalListener(Dispatches dispatches, CurrentUsers currentUsers) {
        this.dispatches = dispatches;
        this.currentUsers = currentUsers;
    }

    @EventListener
    void on(ApplicationMoved moved) {
        if (moved.from() == ApplicationStatus.FORWARDED && moved.to() == ApplicationStatus.WITHDRAWN) {
            dispatches.withdrawn(moved.caseId(), currentUsers.find().map(u -> u.id()).orElse(NOBODY));
        }
    }
}
