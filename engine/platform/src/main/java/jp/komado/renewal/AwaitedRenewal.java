package jp.komado.renewal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** Notices that wait for the post, for the family, or for the decision on its application. */
@Component
class AwaitedRenewal implements AwaitedAnswers {

    private static final Set<String> WAITS = Set.of("Receive_NoticePosted", "Receive_RenewalApplication", "Receive_RenewalDecision");

    private final RenewalNoticeRepository notices;
    private final Messages messages;

    AwaitedRenewal(RenewalNoticeRepository notices, Messages messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    public Optional<AwaitedAnswer> of(UUID caseId, String elementId) {
        return WAITS.contains(elementId) ? notices.findById(caseId).map(notice -> new AwaitedAnswer(
            messages.text("renewal.waiting." + elementId), notice.number(), messages.text("renewal.next." + elementId))) : Optional.empty();
    }
}
