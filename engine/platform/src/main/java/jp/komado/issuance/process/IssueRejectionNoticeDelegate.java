package jp.komado.issuance.process;

import java.util.UUID;
import jp.komado.issuance.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the notice of rejection. */
@Component("issueRejectionNotice")
class IssueRejectionNoticeDelegate implements JavaDelegate {

    private final Notices notices;

    IssueRejectionNoticeDelegate(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.issueRejection(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
