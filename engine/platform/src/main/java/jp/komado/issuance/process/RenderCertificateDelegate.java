package jp.komado.issuance.process;

import java.util.UUID;
import jp.komado.issuance.Certificates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Prints certificate and ledger. */
@Component("renderCertificate")
class RenderCertificateDelegate implements JavaDelegate {

    private final Certificates certificates;

    RenderCertificateDelegate(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.render(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
