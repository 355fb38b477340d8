package jp.komado.issuance.process;

import java.util.UUID;
import jp.komado.issuance.ResultLists;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the case on its municipality's list. */
@Component("addToResultList")
class AddToResultListDelegate implements JavaDelegate {

    private final ResultLists resultLists;

    AddToResultListDelegate(ResultLists resultLists) {
        this.resultLists = resultLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resultLists.addCertified(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
