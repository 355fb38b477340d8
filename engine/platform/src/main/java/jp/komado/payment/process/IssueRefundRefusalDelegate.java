package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.RefundNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 不支給決定通知を作る */
@Component("issueRefundRefusal")
class IssueRefundRefusalDelegate implements JavaDelegate {

    private final RefundNotices notices;

    IssueRefundRefusalDelegate(RefundNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.issueRefusal(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
