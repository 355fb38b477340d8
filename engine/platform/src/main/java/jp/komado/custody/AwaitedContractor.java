package jp.komado.custody;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** Orders that wait for the contractor. */
@Component
class AwaitedContractor implements AwaitedAnswers {

    private static final Set<String> WAITS = Set.of("Receive_ContractorAnswer", "Receive_DisposalCertificate");

    private final Exchange exchange;
    private final Messages messages;

    AwaitedContractor(Exchange exchange, Messages messages) {
        this.exchange = exchange;
        this.messages = messages;
    }

    @Override
    public Optional<AwaitedAnswer> of(UUID caseId, String elementId) {
        if (!WAITS.contains(elementId)) {
            return Optional.empty();
        }
        var shipment = exchange.ofCase(caseId).stream().filter(request -> request.sentAt() != null).map(PlacedRequest::shipmentNumber)
            .findFirst().orElse(null);
        return Optional.of(new AwaitedAnswer(messages.text("custody.waiting." + elementId), shipment, messages.text("custody.next." + elementId)));
    }
}
