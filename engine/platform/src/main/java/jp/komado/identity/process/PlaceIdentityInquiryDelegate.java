package jp.komado.identity.process;

import java.util.UUID;
import jp.komado.identity.RegisterInquiries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ④ 本人確認情報の照会を申し込む */
@Component("placeIdentityInquiry")
class PlaceIdentityInquiryDelegate implements JavaDelegate {

    private final RegisterInquiries inquiries;

    PlaceIdentityInquiryDelegate(RegisterInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var needed = inquiries.placeConfirmations(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("identityInquiryNeeded", needed);
        execution.setVariable("identityAnswerAwaited", needed);
        execution.setVariable("identityReminder", inquiries.reminder().toString());
    }
}
