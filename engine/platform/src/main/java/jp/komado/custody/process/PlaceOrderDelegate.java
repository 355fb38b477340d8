package jp.komado.custody.process;

import java.util.UUID;
import jp.komado.custody.OrderAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑰ 依頼を業者に送る */
@Component("placeOrder")
class PlaceOrderDelegate implements JavaDelegate {

    private final OrderAnswers orders;

    PlaceOrderDelegate(OrderAnswers orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(orders.place(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
