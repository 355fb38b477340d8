package jp.komado.issuance.process;

import java.util.UUID;
import jp.komado.issuance.Certificates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the posting. */
@Component("recordPosting")
class RecordPostingDelegate implements JavaDelegate {

    private final Certificates certificates;

    RecordPostingDelegate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.recordPosting(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
