package jp.komado.insurer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑧ 保険者に督促する. 医療助成課 sees the letter and the insurer, nothing else of the case. */
@Component
class RemindInsurerTask implements TaskHandler {

    private static final int NEXT_OFFICE_DAYS = 10;

    private final InsurerInquiries inquiries;
    private final Insurers insurers;
    private final OfficeCalendar calendar;
    private final ObjectMapper json;

    RemindInsurerTask(InsurerInquiries inquiries, Insurers insurers, OfficeCalendar calendar, ObjectMapper json) {
        this.inquiries = inquiries;
        this.insurers = insurers;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "remind-insurer";
    }

    @Override
    public Object prefill(UUID caseId) {
        var today = inquiries.today();
        var next = calendar.plusOfficeDays(today, NEXT_OFFICE_DAYS);
        return inquiries.latest(caseId).<Object>map(letter -> {
            var insurer = letter.insurerNumber() == null ? null : insurers.find(letter.insurerNumber()).map(Insurer::name).orElse(null);
            return new Prefill(letter.letterNumber(), insurer, letter.trackingNumber() == null ? null
                : new TrackingNumber(letter.trackingNumber()).printed(), letter.postedOn(), letter.reminders(), letter.lastRemindedOn(), today, next);
        }).orElseGet(() -> Map.of("remindedOn", today, "nextReminderOn", next));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        new FieldErrors().demand(!form.remindedOn().isAfter(inquiries.today()), "/remindedOn", "insurer.field.in-future")
            .demand(form.nextReminderOn().isAfter(inquiries.today()), "/nextReminderOn", "insurer.field.not-in-future").refuseTask();
        inquiries.reminded(context.caseId(), form.remindedOn(), form.nextReminderOn(), form.way() == Way.LETTER);
        return Map.of("insurerReminder", form.nextReminderOn().toString());
    }

    enum Way { PHONE, LETTER }

    record Form(Way way, LocalDate remindedOn, LocalDate nextReminderOn, @Nullable String note) {
    }

    /** The letter is shown beside the form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String letterNumber, @Nullable String insurerName, @Nullable String trackingNumber, @Nullable LocalDate postedOn,
                   int reminders, @Nullable LocalDate lastRemindedOn, LocalDate remindedOn, LocalDate nextReminderOn) {
    }
}
