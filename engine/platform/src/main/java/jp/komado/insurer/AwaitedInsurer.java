package jp.komado.insurer;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** Cases that wait for the post or for an insurer. */
@Component
class AwaitedInsurer implements AwaitedAnswers {

    private static final Set<String> WAITS = Set.of("Receive_LetterPosted", "Receive_InsurerReply");

    private final InsurerInquiries inquiries;
    private final Messages messages;

    AwaitedInsurer(InsurerInquiries inquiries, Messages messages) {
        this.inquiries = inquiries;
        this.messages = messages;
    }

    /** A reply that lies between the desks is the other division's ball, not the insurer's. */
    @Override
    public Optional<AwaitedAnswer> of(UUID caseId, String elementId) {
        if (!WAITS.contains(elementId)) {
            return Optional.empty();
        }
        var letter = inquiries.latest(caseId);
        var key = elementId + (letter.map(InsurerInquiry::state).filter(this::received).isPresent() ? ".received" : "");
        return Optional.of(new AwaitedAnswer(messages.text("insurer.waiting." + key), letter.map(InsurerInquiry::letterNumber).orElse(null),
            messages.text("insurer.next." + key)));
    }

    private boolean received(InquiryState state) {
        return state == InquiryState.RECEIVED || state == InquiryState.HANDED_OVER;
    }
}
