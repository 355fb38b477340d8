package jp.komado.identity.process;

import java.util.UUID;
import jp.komado.identity.RegisterInquiries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ④' 個人番号の照会を申し込む */
@Component("placeLookUp")
class PlaceLookUpDelegate implements JavaDelegate {

    private final RegisterInquiries inquiries;

    PlaceLookUpDelegate(RegisterInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var needed = inquiries.placeLookUps(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("lookUpNeeded", needed);
        execution.setVariable("identityAnswerAwaited", needed);
        execution.setVariable("identityReminder", inquiries.reminder().toString());
    }
}
