package jp.komado.certification.process;

import java.util.UUID;
import jp.komado.certification.Certifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 標準処理期間の超過を記録する */
@Component("flagOverdue")
class FlagOverdueDelegate implements JavaDelegate {

    private final Certifications certifications;

    FlagOverdueDelegate(Certifications certifications) {
        this.certifications = certifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certifications.flagOverdue(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
