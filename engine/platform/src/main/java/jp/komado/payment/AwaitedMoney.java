package jp.komado.payment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** Refunds that wait for the bank, claim months that wait for the payers. */
@Component
class AwaitedMoney implements AwaitedAnswers {

    private static final String BANK = "Receive_TransferResult";
    private static final String PAYERS = "Receive_PaymentsConfirmed";

    private final RefundRepository refunds;
    private final PaymentOrderRepository orders;
    private final Messages messages;

    AwaitedMoney(RefundRepository refunds, PaymentOrderRepository orders, Messages messages) {
        this.refunds = refunds;
        this.orders = orders;
        this.messages = messages;
    }

    @Override
    public Optional<AwaitedAnswer> of(UUID id, String elementId) {
        var reference = Map.of(BANK, refunds.findById(id).map(Refund::number),
            PAYERS, orders.findByClaimMonthIdOrderByPayer(id).stream().filter(order -> order.state() == OrderState.PLACED).findFirst()
                .map(PaymentOrder::number)).get(elementId);
        return reference == null ? Optional.empty() : Optional.of(new AwaitedAnswer(messages.text("payment.waiting." + elementId),
            reference.orElse(null), messages.text("payment.next." + elementId)));
    }
}
