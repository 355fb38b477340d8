package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.Reconciliations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 三つの合計を突合する */
@Component("reconcile")
class ReconcileDelegate implements JavaDelegate {

    private final Reconciliations reconciliations;

    ReconcileDelegate(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("reconciled", reconciliations.reconcile(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
