package jp.komado.certification.process;

import java.util.UUID;
import jp.komado.certification.Certifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 取下げを記録する */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final Certifications certifications;

    RecordWithdrawalDelegate(Certifications certifications) {
        this.certifications = certifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certifications.recordWithdrawal(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
