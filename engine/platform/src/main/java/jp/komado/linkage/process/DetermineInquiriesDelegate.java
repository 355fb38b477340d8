package jp.komado.linkage.process;

import java.util.UUID;
import jp.komado.linkage.LinkageSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑤ 照会の要否を判定する */
@Component("determineInquiries")
class DetermineInquiriesDelegate implements JavaDelegate {

    private final LinkageSteps steps;

    DetermineInquiriesDelegate(LinkageSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextStepVariables.set(execution, steps.determine(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
