package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.PaymentClosings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 締めの報告書を作る */
@Component("closeMonth")
class CloseMonthDelegate implements JavaDelegate {

    private final PaymentClosings closings;

    CloseMonthDelegate(PaymentClosings closings) {
        this.closings = closings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closings.report(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
