package jp.komado.linkage.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import jp.komado.linkage.Information;
import jp.komado.linkage.Inquiry;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑤⑥⑦ 回答を督促する */
@Component
class ChaseLinkageAnswerTask implements TaskHandler {

    private final InquiryStore inquiries;
    private final Exchange exchange;
    private final PeopleOfCase people;
    private final LinkageActs acts;
    private final Timeline timeline;
    private final ObjectMapper json;

    ChaseLinkageAnswerTask(InquiryStore inquiries, Exchange exchange, PeopleOfCase people, LinkageActs acts, Timeline timeline, ObjectMapper json) {
        this.inquiries = inquiries;
        this.exchange = exchange;
        this.people = people;
        this.acts = acts;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "chase-linkage-answer";
    }

    /** What is awaited, by number and shipment: the other end knows no names either. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("open", open(caseId).stream().map(inquiry -> new Awaited(inquiry.number(), inquiry.kind(), inquiry.information(),
            inquiry.askedOn(), exchange.find(inquiry.number()).map(PlacedRequest::shipmentNumber).orElse(null),
            exchange.state(inquiry.number()).map(Enum::name).orElse(null))).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        people.changes(context.caseId(), open(context.caseId()).stream().map(Inquiry::personId).toList(), "chase");
        acts.add(context, null, form.contactedOn(), form.contact(), form.expectedOn(), form.note());
        timeline.add(context.caseId(), "⑤", "linkage.timeline.chased", form.contactedOn());
        return Map.of();
    }

    private List<Inquiry> open(UUID caseId) {
        return inquiries.ofCase(caseId).stream().filter(Inquiry::isOpen).toList();
    }

    record Form(LocalDate contactedOn, String contact, @Nullable LocalDate expectedOn, @Nullable String note) {
    }

    /** An inquiry whose answer is late. */
    record Awaited(
        long inquiryNumber, String kind, @Nullable Information information, LocalDate askedOn, @Nullable String shipmentNumber,
        @Nullable String state) {
    }
}
