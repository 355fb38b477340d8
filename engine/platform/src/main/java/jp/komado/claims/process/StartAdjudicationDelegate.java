package jp.komado.claims.process;

import java.util.UUID;
import jp.komado.claims.ClaimSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑭ 明細の審査を始める */
@Component("startAdjudication")
class StartAdjudicationDelegate implements JavaDelegate {

    private final ClaimSteps steps;

    StartAdjudicationDelegate(ClaimSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.startAdjudication(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
