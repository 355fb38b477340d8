package jp.komado.insurer;

import java.util.Set;
import jp.komado.access.CurrentUsers;
import jp.komado.dossier.ApplicationMoved;
import jp.komado.dossier.ApplicationStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An application that ends while its letter is out leaves the run or the slip, and its letter waits for nothing any more. */
@Component
class EndedApplicationListener {

    private static final String NOBODY = "system";
    private static final Set<ApplicationStatus> ENDED =
        Set.of(ApplicationStatus.WITHDRAWN, ApplicationStatus.REJECTED, ApplicationStatus.REFUSED, ApplicationStatus.TURNED_BACK);

    private final InsurerInquiries inquiries;
    private final LetterRuns runs;
    private final InsurerReplies replies;
    private final CurrentUsers currentUsers;

    EndedApplicationListener(InsurerInquiries inquiries, LetterRuns runs, InsurerReplies replies, CurrentUsers currentUsers) {
        this.inquiries = inquiries;
        this.runs = runs;
        this.replies = replies;
        this.currentUsers = currentUsers;
    }

    @EventListener
    void on(ApplicationMoved moved) {
        if (ENDED.contains(moved.to())) {
            inquiries.latest(moved.caseId()).filter(letter -> !letter.state().isFinal()).ifPresent(letter -> {
                var user = currentUsers.find().map(u -> u.id()).orElse(NOBODY);
                runs.forget(letter);
                replies.forget(letter, user);
                inquiries.cancel(moved.caseId());
            });
        }
    }
}
