package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.PaymentDispatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 支払命令を送る */
@Component("placeOrders")
class PlaceOrdersDelegate implements JavaDelegate {

    private final PaymentDispatch dispatch;

    PlaceOrdersDelegate(PaymentDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reminder = dispatch.place(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("confirmationsAwaited", reminder.isPresent());
        reminder.ifPresent(day -> execution.setVariable("paymentReminder", day.toString()));
    }
}
