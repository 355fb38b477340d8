package jp.komado.insurer.process;

import java.util.UUID;
import jp.komado.insurer.InsurerInquiries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑧ 照会の要否と同意を確認する */
@Component("checkInquiryNeeded")
class CheckInquiryNeededDelegate implements JavaDelegate {

    private final InsurerInquiries inquiries;

    CheckInquiryNeededDelegate(InsurerInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("inquiryNeeded", inquiries.need(UUID.fromString(execution.getProcessBusinessKey())).name());
    }
}
