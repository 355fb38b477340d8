package jp.komado.renewal.process;

import java.util.UUID;
import jp.komado.renewal.RenewalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑯ 申請を促す */
@Component("remindApplicant")
class RemindApplicantDelegate implements JavaDelegate {

    private final RenewalNotices notices;

    RemindApplicantDelegate(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
