package jp.komado.copies.process;

import java.util.UUID;
import jp.komado.copies.CopySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑫ チェックリストを作る */
@Component("prepareCheckLists")
class PrepareCheckListsDelegate implements JavaDelegate {

    private final CopySteps steps;

    PrepareCheckListsDelegate(CopySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.prepareLists(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
