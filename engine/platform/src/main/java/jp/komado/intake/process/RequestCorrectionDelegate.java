package jp.komado.intake.process;

import java.util.UUID;
import jp.komado.intake.Corrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ① 補正を依頼する */
@Component("requestCorrection")
class RequestCorrectionDelegate implements JavaDelegate {

    private final Corrections corrections;

    RequestCorrectionDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deadlines = corrections.request(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("correctionReminder", deadlines.reminderTimer());
        execution.setVariable("correctionDeadline", deadlines.deadlineTimer());
    }
}
