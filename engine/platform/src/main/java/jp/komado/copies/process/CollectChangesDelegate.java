package jp.komado.copies.process;

import java.util.UUID;
import jp.komado.copies.CopySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑫ 変更のあった受給者証を集める: the weekly timer brings no run along, so that its number becomes the key here. */
@Component("collectChanges")
class CollectChangesDelegate implements JavaDelegate {

    private final CopySteps steps;

    CollectChangesDelegate(CopySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessBusinessKey();
        var collected = steps.collect(key == null ? null : UUID.fromString(key));
        if (key == null) {
            execution.setProcessBusinessKey(collected.runId().toString());
        }
        execution.setVariable("copyChanges", collected.changes().name());
    }
}
