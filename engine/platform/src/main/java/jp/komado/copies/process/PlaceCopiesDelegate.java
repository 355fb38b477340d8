package jp.komado.copies.process;

import java.util.UUID;
import jp.komado.copies.CopySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑫ 変更分を中間サーバーに登録する */
@Component("placeCopies")
class PlaceCopiesDelegate implements JavaDelegate {

    private final CopySteps steps;

    PlaceCopiesDelegate(CopySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reminder = steps.place(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("copyReminder", reminder.toString());
        execution.setVariable("copiesAwaited", true);
    }
}
