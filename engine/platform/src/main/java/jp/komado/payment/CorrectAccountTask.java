package jp.komado.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.payment.RefundTransfer.Outcome;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 口座を訂正する */
@Component
class CorrectAccountTask implements TaskHandler {

    private final Refunds refunds;
    private final RefundTransfers transfers;
    private final Banks banks;
    private final ObjectMapper json;

    CorrectAccountTask(Refunds refunds, RefundTransfers transfers, Banks banks, ObjectMapper json) {
        this.refunds = refunds;
        this.transfers = transfers;
        this.banks = banks;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "correct-account";
    }

    @Override
    public Object prefill(UUID refundId) {
        var refund = refunds.find(refundId);
        var returned = returned(refundId).stream().reduce((earlier, later) -> later);
        return new Prefill(refund.number(), refund.refundYen(), returned.map(RefundTransfer::returnReason).orElse(null),
            returned.map(RefundTransfer::outcomeOn).orElse(null),
            refund.account().map(old -> old.bankName() + " " + old.branchName() + " " + old.maskedNumber() + " " + old.holder()).orElse(null));
    }

    /** The same account with the same holder as one that was sent back would only come back again. */
    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var account = form.account().checked(banks, "/account");
        new FieldErrors().demand(returned(context.caseId()).stream().map(RefundTransfer::account)
            .noneMatch(old -> old.isSamePlace(account) && old.holder().equals(account.holder())), "/account/accountNumber", "payment.field.same-account")
            .refuseTask();
        transfers.correct(context.caseId(), account, form.evidence(), context.user());
        return Map.of();
    }

    private List<RefundTransfer> returned(UUID refundId) {
        return transfers.of(refundId).stream().filter(transfer -> transfer.outcome() == Outcome.RETURNED).toList();
    }

    record Form(AccountForm account, String evidence) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String number, @Nullable Long amountYen, @Nullable ReturnReason returnReason, @Nullable LocalDate returnedOn,
                   @Nullable String oldAccount) {
    }
}
