package jp.komado.copies.process;

import java.util.UUID;
import jp.komado.copies.ProvisionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑫ 提供しないことを回答する */
@Component("refuseProvision")
class RefuseProvisionDelegate implements JavaDelegate {

    private final ProvisionSteps steps;

    RefuseProvisionDelegate(ProvisionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.refuse(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
