package jp.komado.linkage.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.Stage;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Says for which answer of the linkage server a case waits. */
@Component
class AwaitedLinkage implements AwaitedAnswers {

    private static final Map<String, String> KINDS = Map.of("Receive_CodeAnswer", Inquiry.CODE,
        "Receive_InHouseAnswer", Stage.IN_HOUSE.kind(), "Receive_OutsideAnswer", Stage.OUTSIDE.kind());
    private static final String RETRY = "Catch_RetryDue";

    private final InquiryStore inquiries;
    private final Exchange exchange;
    private final Messages messages;

    AwaitedLinkage(InquiryStore inquiries, Exchange exchange, Messages messages) {
        this.inquiries = inquiries;
        this.exchange = exchange;
        this.messages = messages;
    }

    @Override
    public Optional<AwaitedAnswer> of(UUID caseId, String elementId) {
        if (elementId.equals(RETRY)) {
            return Optional.of(new AwaitedAnswer(messages.text("linkage.awaited.retry"), null, next(elementId)));
        }
        return Optional.ofNullable(KINDS.get(elementId))
            .map(kind -> new AwaitedAnswer(messages.text("linkage.awaited.who"), shipment(caseId, kind), next(elementId)));
    }

    private String next(String elementId) {
        return messages.text("linkage.awaited.next." + elementId);
    }

    @Nullable
    private String shipment(UUID caseId, String kind) {
        return inquiries.open(caseId, kind).stream().map(inquiry -> exchange.find(inquiry.number()).map(PlacedRequest::shipmentNumber).orElse(null))
            .filter(number -> number != null).findFirst().orElse(null);
    }
}
