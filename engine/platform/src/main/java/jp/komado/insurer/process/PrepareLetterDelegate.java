package jp.komado.insurer.process;

import java.util.UUID;
import jp.komado.insurer.InsurerInquiries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑧ 照会書を用意する */
@Component("prepareLetter")
class PrepareLetterDelegate implements JavaDelegate {

    private final InsurerInquiries inquiries;

    PrepareLetterDelegate(InsurerInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inquiries.prepare(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
