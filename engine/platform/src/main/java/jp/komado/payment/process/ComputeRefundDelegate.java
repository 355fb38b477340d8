package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.RefundNotComputable;
import jp.komado.payment.Refunds;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 支給額を計算する */
@Component("computeRefund")
class ComputeRefundDelegate implements JavaDelegate {

    private final Refunds refunds;

    ComputeRefundDelegate(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            refunds.compute(UUID.fromString(execution.getProcessBusinessKey()));
        } catch (RefundNotComputable missing) {
            throw new BpmnError("REFUND_NOT_COMPUTABLE", missing.getMessage());
        }
    }
}
