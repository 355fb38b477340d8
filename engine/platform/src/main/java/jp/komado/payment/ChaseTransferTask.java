package jp.komado.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 振込の結果を銀行に確かめる */
@Component
class ChaseTransferTask implements TaskHandler {

    private static final int NEXT_OFFICE_DAYS = 3;

    private final Refunds refunds;
    private final RefundTransfers transfers;
    private final OfficeCalendar calendar;
    private final ObjectMapper json;

    ChaseTransferTask(Refunds refunds, RefundTransfers transfers, OfficeCalendar calendar, ObjectMapper json) {
        this.refunds = refunds;
        this.transfers = transfers;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "chase-transfer";
    }

    @Override
    public Object prefill(UUID refundId) {
        var refund = refunds.find(refundId);
        var sent = transfers.of(refundId).stream().reduce((earlier, later) -> later);
        return new Prefill(refund.number(), refund.refundYen(), sent.map(transfers::dueOn).orElse(null),
            sent.map(RefundTransfer::inquiryNumber).orElse(null), refunds.today(), calendar.plusOfficeDays(refunds.today(), NEXT_OFFICE_DAYS));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        new FieldErrors().demand(!form.askedOn().isAfter(refunds.today()), "/askedOn", "payment.field.in-future")
            .demand(form.nextReminderOn().isAfter(refunds.today()), "/nextReminderOn", "payment.field.not-in-future").refuseTask();
        transfers.chased(context.caseId(), form.nextReminderOn(), form.note());
        return Map.of("transferReminder", form.nextReminderOn().toString());
    }

    record Form(LocalDate askedOn, LocalDate nextReminderOn, String note) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String number, @Nullable Long amountYen, @Nullable LocalDate transferOn, @Nullable Long inquiryNumber, LocalDate askedOn,
                   LocalDate nextReminderOn) {
    }
}
