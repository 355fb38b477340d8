package jp.komado.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.Exchange;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ④ 本人確認の回答を督促する */
@Component
class ChaseIdentityAnswerTask implements TaskHandler {

    private final InquiryRepository inquiries;
    private final Exchange exchange;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    ChaseIdentityAnswerTask(InquiryRepository inquiries, Exchange exchange, Timeline timeline, JdbcClient jdbc, Clock clock,
                            ObjectMapper json) {
        this.inquiries = inquiries;
        this.exchange = exchange;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "chase-identity-answer";
    }

    /** The questions without an answer, with the shipment that carried them. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("awaited", inquiries.ofCase(caseId).stream().filter(Inquiry::isOpen).map(inquiry -> {
            var request = exchange.find(inquiry.inquiryNumber());
            return new Awaited(String.valueOf(inquiry.inquiryNumber()), inquiry.kind(), inquiry.placedAt(),
                request.map(r -> r.shipmentNumber()).orElse(null), request.map(r -> r.sentAt()).orElse(null));
        }).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var today = LocalDate.now(clock);
        new FieldErrors()
            .demand(!form.chasedOn().isAfter(today), "/chasedOn", "identity.field.future")
            .demand(form.expectedOn() == null || !form.expectedOn().isBefore(form.chasedOn()), "/expectedOn", "identity.field.expected-before")
            .refuseTask();
        jdbc.sql("""
                insert into komado.identity_chase (id, case_id, chased_on, contact, result, expected_on, note, chased_by, chased_at)
                values (:id, :caseId, :chasedOn, :contact, :result, :expectedOn, :note, :by, :at)""")
            .param("id", UUID.randomUUID()).param("caseId", context.caseId()).param("chasedOn", form.chasedOn())
            .param("contact", form.contact()).param("result", form.result().name()).param("expectedOn", form.expectedOn())
            .param("note", form.note()).param("by", context.user().id()).param("at", Timestamp.from(clock.instant())).update();
        timeline.add(context.caseId(), "④", "identity.timeline.chased", form.chasedOn(), form.result());
        return Map.of();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Awaited(String inquiryNumber, InquiryKind kind, Instant placedAt, @Nullable String shipmentNumber, @Nullable Instant sentAt) {
    }

    record Form(LocalDate chasedOn, String contact, Result result, @Nullable LocalDate expectedOn, @Nullable String note) {
    }

    enum Result { COMING, NOT_RECEIVED, UNKNOWN }
}
