package jp.komado.intake.process;

import java.util.UUID;
import jp.komado.intake.ReceiptRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ② 収受簿に登録する */
@Component("registerReceipt")
class RegisterReceiptDelegate implements JavaDelegate {

    private final ReceiptRegister register;

    RegisterReceiptDelegate(ReceiptRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.registerFromBag(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
