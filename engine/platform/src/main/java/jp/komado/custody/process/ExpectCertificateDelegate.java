package jp.komado.custody.process;

import java.util.UUID;
import jp.komado.custody.Disposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑰ 廃棄証明書が届いているか確かめる */
@Component("expectCertificate")
class ExpectCertificateDelegate implements JavaDelegate {

    private final Disposals disposals;

    ExpectCertificateDelegate(Disposals disposals) {
        this.disposals = disposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(disposals.expect(UUID.fromString(execution.getProcessBusinessKey())));
    }
}
