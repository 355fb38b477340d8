package jp.komado.linkage.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.linkage.Stage;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑦ 提供者に電話で尋ねる */
@Component
class PhoneProviderTask implements TaskHandler {

    private final InquiryStore inquiries;
    private final PeopleOfCase people;
    private final LinkageActs acts;
    private final Timeline timeline;
    private final ObjectMapper json;

    PhoneProviderTask(InquiryStore inquiries, PeopleOfCase people, LinkageActs acts, Timeline timeline, ObjectMapper json) {
        this.inquiries = inquiries;
        this.people = people;
        this.acts = acts;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "phone-provider";
    }

    /** Whom to phone and about which inquiries; nobody's office where somebody of the case is protected. */
    @Override
    public Object prefill(UUID caseId) {
        var hidden = inquiries.isProtected(people.of(caseId).keySet());
        return Map.of("pending", pending(caseId).stream().map(inquiry -> new Pending(inquiry.number(), inquiry.information(), inquiry.askedOn(),
            inquiry.answeredOn(), hidden ? null : inquiry.provider())).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        people.changes(context.caseId(), pending(context.caseId()).stream().map(Inquiry::personId).toList(), "phone");
        acts.add(context, null, form.phonedOn(), form.spokeWith(), form.promisedOn(), form.note());
        timeline.add(context.caseId(), "⑦", "linkage.timeline.phoned", form.phonedOn());
        return Map.of();
    }

    private List<Inquiry> pending(UUID caseId) {
        return inquiries.open(caseId, Stage.OUTSIDE.kind());
    }

    record Form(LocalDate phonedOn, String spokeWith, @Nullable LocalDate promisedOn, @Nullable String note) {
    }

    /** An inquiry that a provider has to approve. */
    record Pending(
        long inquiryNumber, Information information, LocalDate askedOn, @Nullable LocalDate interimAnswerOn, @Nullable String provider) {
    }
}
