package jp.komado.copies.internal;

import java.util.Optional;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** Says for which answers of the linkage server a run waits. */
@Component
class AwaitedCopies implements AwaitedAnswers {

    private final ItemStore items;
    private final Exchange exchange;
    private final Messages messages;

    AwaitedCopies(ItemStore items, Exchange exchange, Messages messages) {
        this.items = items;
        this.exchange = exchange;
        this.messages = messages;
    }

    @Override
    public Optional<AwaitedAnswer> of(UUID runId, String elementId) {
        if (!elementId.equals("Receive_CopiesAnswered")) {
            return Optional.empty();
        }
        var shipment = items.awaited(runId).stream().flatMap(number -> exchange.find(number).map(PlacedRequest::shipmentNumber).stream())
            .findFirst().orElse(null);
        return Optional.of(new AwaitedAnswer(messages.text("copies.awaited.who"), shipment, messages.text("copies.awaited.next")));
    }
}
