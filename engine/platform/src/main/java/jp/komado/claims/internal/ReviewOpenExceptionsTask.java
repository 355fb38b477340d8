package jp.komado.claims.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** ⑭ 判断の遅れを確かめる */
@Component
class ReviewOpenExceptionsTask implements TaskHandler {

    private static final int NEXT_OFFICE_DAYS = 3;

    private final StoredClaimMonths months;
    private final Exceptions exceptions;
    private final OfficeCalendar calendar;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewOpenExceptionsTask(StoredClaimMonths months, Exceptions exceptions, OfficeCalendar calendar, ObjectMapper json, Clock clock) {
        this.months = months;
        this.exceptions = exceptions;
        this.calendar = calendar;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "review-open-exceptions";
    }

    @Override
    public Object prefill(UUID caseId) {
        return new Prefill(months.find(caseId).number(), exceptions.open(caseId), calendar.plusOfficeDays(LocalDate.now(clock), NEXT_OFFICE_DAYS));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        new FieldErrors().demand(form.nextReviewOn().isAfter(LocalDate.now(clock)), "/nextReviewOn", "claims.field.not-in-future").refuseTask();
        return Map.of("exceptionsReminder", form.nextReviewOn().toString());
    }

    record Form(LocalDate nextReviewOn, String note) {
    }

    /** How many are still open. */
    record Prefill(String month, int open, LocalDate nextReviewOn) {
    }
}
