package jp.komado.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** Cases that wait for the resident register. */
@Component
class AwaitedIdentity implements AwaitedAnswers {

    private static final Map<String, InquiryKind> WAITS = Map.of(
        "Receive_LookUpAnswer", InquiryKind.LOOK_UP, "Receive_IdentityAnswer", InquiryKind.CONFIRMATION);

    private final InquiryRepository inquiries;
    private final Exchange exchange;
    private final Messages messages;

    AwaitedIdentity(InquiryRepository inquiries, Exchange exchange, Messages messages) {
        this.inquiries = inquiries;
        this.exchange = exchange;
        this.messages = messages;
    }

    /** The shipment that is longest on its way; none while a question still waits to be sent. */
    @Override
    public Optional<AwaitedAnswer> of(UUID caseId, String elementId) {
        return Optional.ofNullable(WAITS.get(elementId)).map(kind -> {
            var shipment = inquiries.ofCase(caseId).stream().filter(inquiry -> inquiry.kind() == kind && inquiry.isOpen())
                .flatMap(inquiry -> exchange.find(inquiry.inquiryNumber()).stream())
                .filter(request -> request.sentAt() != null)
                .map(PlacedRequest::shipmentNumber).findFirst().orElse(null);
            return new AwaitedAnswer(messages.text("identity.waiting." + elementId), shipment,
                messages.text((shipment == null ? "identity.unsent." : "identity.next.") + elementId));
        });
    }
}
