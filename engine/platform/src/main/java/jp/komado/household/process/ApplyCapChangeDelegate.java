package jp.komado.household.process;

import java.util.UUID;
import jp.komado.household.AppliedCaps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑩ 新しい月額の受給者証を用意する */
@Component("applyCapChange")
class ApplyCapChangeDelegate implements JavaDelegate {

    private final AppliedCaps caps;

    ApplyCapChangeDelegate(AppliedCaps caps) {
        this.caps = caps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("settlePastMonths", caps.apply(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
