package jp.komado.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑧ 照会の同意書を求める */
@Component
class ObtainConsentTask implements TaskHandler {

    private final InquiryConsents consents;
    private final InsurerInquiries inquiries;
    private final Applications applications;
    private final Timeline timeline;
    private final ObjectMapper json;

    ObtainConsentTask(InquiryConsents consents, InsurerInquiries inquiries, Applications applications, Timeline timeline, ObjectMapper json) {
        this.consents = consents;
        this.inquiries = inquiries;
        this.applications = applications;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "obtain-consent";
    }

    /** Nothing is proposed: the family has to say it. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var given = form.outcome() == Outcome.GIVEN;
        new FieldErrors().demand(!form.answeredOn().isAfter(inquiries.today()), "/answeredOn", "insurer.field.in-future")
            .demand(!form.answeredOn().isBefore(applications.find(context.caseId()).receivedOn()), "/answeredOn", "insurer.field.before-application")
            .refuseTask();
        consents.answered(context.caseId(), given, form.answeredOn(), form.way(), context.user().id());
        timeline.add(context.caseId(), InsurerInquiries.STEP, given ? "insurer.timeline.consent-given" : "insurer.timeline.consent-refused",
            form.answeredOn());
        return Map.of("consentOutcome", form.outcome().name());
    }

    enum Outcome { GIVEN, REFUSED }

    record Form(Outcome outcome, LocalDate answeredOn, InquiryConsents.Way way, @Nullable Boolean signed, @Nullable String note) {
    }
}
