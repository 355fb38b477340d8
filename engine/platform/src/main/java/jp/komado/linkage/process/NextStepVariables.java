package jp.komado.linkage.process;

import java.time.temporal.ChronoUnit;
import jp.komado.linkage.NextStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Writes what comes next as the model reads it. */
final class NextStepVariables {

    private NextStepVariables() {
    }

    static void set(DelegateExecution execution, NextStep next) {
        execution.setVariable("linkageNext", next.kind().name());
        if (next.retryAt() != null) {
            execution.setVariable("retryAt", next.retryAt().truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }
}
