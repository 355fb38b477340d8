package jp.komado.linkage.process;

import java.util.UUID;
import jp.komado.linkage.LinkageSteps;
import jp.komado.linkage.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑦ 情報提供ネットワークで照会する */
@Component("askOutside")
class AskOutsideDelegate implements JavaDelegate {

    private final LinkageSteps steps;

    AskOutsideDelegate(LinkageSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deadlines = steps.ask(UUID.fromString(execution.getProcessBusinessKey()), Stage.OUTSIDE);
        execution.setVariable("linkageReminder", deadlines.reminder().toString());
        execution.setVariable("manualDeadline", deadlines.manualAnswer().toString());
    }
}
