package jp.komado.renewal.process;

import java.util.UUID;
import jp.komado.renewal.RenewalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑯ 案内の対象かを調べる */
@Component("examineRenewal")
class ExamineRenewalDelegate implements JavaDelegate {

    private final RenewalNotices notices;

    ExamineRenewalDelegate(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("renewalDoubtful", notices.examine(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
