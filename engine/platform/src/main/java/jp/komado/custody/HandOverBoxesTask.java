package jp.komado.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑰ 箱を引き渡す */
@Component
class HandOverBoxesTask implements TaskHandler {

    private final Orders orders;
    private final OrderSheets sheets;
    private final ObjectMapper json;

    HandOverBoxesTask(Orders orders, OrderSheets sheets, ObjectMapper json) {
        this.orders = orders;
        this.sheets = sheets;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "hand-over-boxes";
    }

    /** The order with its boxes is shown beside the form. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("order", sheets.view(orders.find(caseId)));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        boolean handedOver = form.outcome() == Outcome.HANDED_OVER;
        if (handedOver) {
            orders.handOver(context.caseId(), form.boxes(), new Courier(form.wayBill(), form.carrierPerson(), form.identifiedBy()),
                form.leftOutReason(), context.user().id());
        } else {
            orders.drop(context.caseId(), form.leftOutReason(), context.user().id());
        }
        return Map.of("boxesHandedOver", handedOver);
    }

    enum Outcome { HANDED_OVER, NOT_HANDED_OVER }

    record Form(Outcome outcome, @Nullable List<String> boxes, @Nullable String wayBill, @Nullable String carrierPerson,
                @Nullable Courier.Identification identifiedBy, @Nullable String leftOutReason) {
    }
}
