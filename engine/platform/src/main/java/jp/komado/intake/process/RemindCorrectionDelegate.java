package jp.komado.intake.process;

import java.util.UUID;
import jp.komado.intake.Corrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ① 補正を督促する */
@Component("remindCorrection")
class RemindCorrectionDelegate implements JavaDelegate {

    private final Corrections corrections;

    RemindCorrectionDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.remind(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
