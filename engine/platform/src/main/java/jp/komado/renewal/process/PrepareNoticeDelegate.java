package jp.komado.renewal.process;

import java.util.UUID;
import jp.komado.renewal.RenewalNotices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑯ 更新案内を作る */
@Component("prepareNotice")
class PrepareNoticeDelegate implements JavaDelegate {

    private final RenewalNotices notices;

    PrepareNoticeDelegate(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.prepare(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
