package jp.komado.dossier.process;

import java.util.UUID;
import jp.komado.dossier.DuplicateSuspicions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ③ Looks for other applications of the same child. */
@Component("findDuplicates")
class FindDuplicatesDelegate implements JavaDelegate {

    private final DuplicateSuspicions suspicions;

    FindDuplicatesDelegate(DuplicateSuspicions suspicions) {
        this.suspicions = suspicions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseId = UUID.fromString(execution.getProcessBusinessKey());
        execution.setVariable("duplicateSuspected", suspicions.search(caseId));
    }
}
