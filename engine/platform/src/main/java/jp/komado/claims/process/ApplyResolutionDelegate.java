package jp.komado.claims.process;

import java.util.UUID;
import jp.komado.claims.ClaimSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑭ 判断を明細に反映する */
@Component("applyResolution")
class ApplyResolutionDelegate implements JavaDelegate {

    private final ClaimSteps steps;

    ApplyResolutionDelegate(ClaimSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.applyResolution(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
