package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.PaymentOrders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 支払命令を作る */
@Component("prepareOrders")
class PrepareOrdersDelegate implements JavaDelegate {

    private final PaymentOrders orders;

    PrepareOrdersDelegate(PaymentOrders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        orders.prepare(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
