package jp.komado.linkage.process;

import java.util.UUID;
import jp.komado.linkage.LinkageSteps;
import jp.komado.linkage.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑥ 庁内連携で照会する */
@Component("askInHouse")
class AskInHouseDelegate implements JavaDelegate {

    private final LinkageSteps steps;

    AskInHouseDelegate(LinkageSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deadlines = steps.ask(UUID.fromString(execution.getProcessBusinessKey()), Stage.IN_HOUSE);
        execution.setVariable("linkageReminder", deadlines.reminder().toString());
    }
}
