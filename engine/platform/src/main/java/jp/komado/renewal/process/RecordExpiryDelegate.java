package jp.komado.renewal.process;

import java.util.UUID;
import jp.komado.renewal.RenewalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑯ 満了を記録する */
@Component("recordExpiry")
class RecordExpiryDelegate implements JavaDelegate {

    private final RenewalNotices notices;

    RecordExpiryDelegate(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.expire(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
