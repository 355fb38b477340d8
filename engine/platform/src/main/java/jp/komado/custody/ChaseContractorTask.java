package jp.komado.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑰ 保管委託業者に督促する */
@Component
class ChaseContractorTask implements TaskHandler {

    private final Orders orders;
    private final OrderSheets sheets;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChaseContractorTask(Orders orders, OrderSheets sheets, ObjectMapper json, JdbcClient jdbc, Clock clock) {
        this.orders = orders;
        this.sheets = sheets;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "chase-contractor";
    }

    /** The order with its boxes is shown beside the form. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("order", sheets.view(orders.find(caseId)));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        new FieldErrors()
            .demand(!form.chasedOn().isAfter(orders.today()), "/chasedOn", "custody.field.in-future")
            .demand(form.expectedOn() == null || !form.expectedOn().isBefore(form.chasedOn()), "/expectedOn", "custody.field.expected-before")
            .refuseTask();
        jdbc.sql("""
                insert into komado.custody_chase (id, order_id, chased_on, contact, result, expected_on, note, chased_by, chased_at)
                values (:id, :orderId, :chasedOn, :contact, :result, :expectedOn, :note, :by, :at)""")
            .param("id", UUID.randomUUID()).param("orderId", context.caseId()).param("chasedOn", form.chasedOn())
            .param("contact", form.contact()).param("result", form.result().name()).param("expectedOn", form.expectedOn())
            .param("note", form.note()).param("by", context.user().id()).param("at", Timestamp.from(clock.instant())).update();
        return Map.of();
    }

    enum Result { COMING, NOT_RECEIVED, UNKNOWN }

    record Form(LocalDate chasedOn, String contact, Result result, @Nullable LocalDate expectedOn, @Nullable String note) {
    }
}
