package jp.komado.issuance.process;

import java.util.UUID;
import jp.komado.issuance.Certificates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the child its recipient number. */
@Component("assignNumber")
class AssignNumberDelegate implements JavaDelegate {

    private final Certificates certificates;

    AssignNumberDelegate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.assignNumber(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
