package jp.komado.payment;

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
import org.springframework.stereotype.Component;

/** ⑮ 審査支払機関に確かめる */
@Component
class ChasePaymentTask implements TaskHandler {

    private static final int NEXT_OFFICE_DAYS = 2;

    private final PaymentDispatch dispatch;
    private final PaymentDesk desk;
    private final OfficeCalendar calendar;
    private final ObjectMapper json;

    ChasePaymentTask(PaymentDispatch dispatch, PaymentDesk desk, OfficeCalendar calendar, ObjectMapper json) {
        this.dispatch = dispatch;
        this.desk = desk;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "chase-payment";
    }

    @Override
    public Object prefill(UUID claimMonthId) {
        return Map.of("payment", desk.show(claimMonthId), "askedOn", dispatch.today(), "nextReminderOn",
            calendar.plusOfficeDays(dispatch.today(), NEXT_OFFICE_DAYS));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        new FieldErrors().demand(!form.askedOn().isAfter(dispatch.today()), "/askedOn", "payment.field.in-future")
            .demand(form.nextReminderOn().isAfter(dispatch.today()), "/nextReminderOn", "payment.field.not-in-future").refuseTask();
        dispatch.chased(context.caseId(), form.nextReminderOn());
        return Map.of("paymentReminder", form.nextReminderOn().toString());
    }

    record Form(LocalDate askedOn, LocalDate nextReminderOn, String note) {
    }
}
