package jp.komado.intake.process;

import java.util.UUID;
import jp.komado.intake.Checklists;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ① 必要書類を判定する */
@Component("prepareChecklist")
class PrepareChecklistDelegate implements JavaDelegate {

    private final Checklists checklists;

    PrepareChecklistDelegate(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checklists.prepare(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
