package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.RefundNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 支払を記録し通知する */
@Component("recordRefundPayment")
class RecordRefundPaymentDelegate implements JavaDelegate {

    private final RefundNotices notices;

    RecordRefundPaymentDelegate(RefundNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.recordPayment(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
