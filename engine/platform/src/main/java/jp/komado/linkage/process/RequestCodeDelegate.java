package jp.komado.linkage.process;

import java.util.UUID;
import jp.komado.linkage.LinkageSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑤ 符号の取得を求める */
@Component("requestCode")
class RequestCodeDelegate implements JavaDelegate {

    private final LinkageSteps steps;

    RequestCodeDelegate(LinkageSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deadlines = steps.requestCodes(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("linkageReminder", deadlines.reminder().toString());
    }
}
