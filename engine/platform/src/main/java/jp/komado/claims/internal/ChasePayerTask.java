package jp.komado.claims.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.claims.Payer;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑭ 支払機関に問い合わせる */
@Component
class ChasePayerTask implements TaskHandler {

    private static final int NEXT_OFFICE_DAYS = 3;

    private final StoredClaimMonths months;
    private final MonthViews views;
    private final OfficeCalendar calendar;
    private final ObjectMapper json;
    private final Clock clock;

    ChasePayerTask(StoredClaimMonths months, MonthViews views, OfficeCalendar calendar, ObjectMapper json, Clock clock) {
        this.months = months;
        this.views = views;
        this.calendar = calendar;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "chase-payer";
    }

    @Override
    public Object prefill(UUID caseId) {
        var today = LocalDate.now(clock);
        return new Prefill(months.find(caseId).number(), views.missing(caseId), today, calendar.plusOfficeDays(today, NEXT_OFFICE_DAYS));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var today = LocalDate.now(clock);
        new FieldErrors().demand(!form.chasedOn().isAfter(today), "/chasedOn", "claims.field.in-future")
            .demand(form.nextReminderOn().isAfter(today), "/nextReminderOn", "claims.field.not-in-future").refuseTask();
        return Map.of("filesReminder", form.nextReminderOn().toString());
    }

    enum Way { PHONE, LETTER }

    record Form(Way way, LocalDate chasedOn, LocalDate nextReminderOn, @Nullable String note) {
    }

    /** Whose lists are missing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String month, List<Payer> missing, LocalDate chasedOn, LocalDate nextReminderOn) {
    }
}
