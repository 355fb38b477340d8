package jp.komado.copies.process;

import java.util.UUID;
import jp.komado.copies.ProvisionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑫ 承認した情報を提供する */
@Component("answerProvision")
class AnswerProvisionDelegate implements JavaDelegate {

    private final ProvisionSteps steps;

    AnswerProvisionDelegate(ProvisionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.answer(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
