package jp.komado.linkage.process;

import java.util.UUID;
import jp.komado.linkage.LinkageSteps;
import jp.komado.linkage.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑦' 庁外の情報を登録する */
@Component("registerOutside")
class RegisterOutsideDelegate implements JavaDelegate {

    private final LinkageSteps steps;

    RegisterOutsideDelegate(LinkageSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextStepVariables.set(execution, steps.register(UUID.fromString(execution.getProcessBusinessKey()), Stage.OUTSIDE));
    }
}
