package jp.komado.payment.process;

import java.util.UUID;
import jp.komado.payment.RefundTransfers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑮ 振込を依頼する */
@Component("placeTransfer")
class PlaceTransferDelegate implements JavaDelegate {

    private final RefundTransfers transfers;

    PlaceTransferDelegate(RefundTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("transferReminder", transfers.place(UUID.fromString(execution.getProcessBusinessKey())).toString());
    }
}
