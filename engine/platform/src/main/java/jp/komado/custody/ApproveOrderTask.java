package jp.komado.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑰ 保管委託の依頼を承認する */
@Component
class ApproveOrderTask implements TaskHandler {

    private final Orders orders;
    private final OrderSheets sheets;
    private final Rights rights;
    private final ObjectMapper json;

    ApproveOrderTask(Orders orders, OrderSheets sheets, Rights rights, ObjectMapper json) {
        this.orders = orders;
        this.sheets = sheets;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "approve-order";
    }

    /** The order is shown beside the form; whether it is approved is never chosen beforehand. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("order", sheets.view(orders.find(caseId)));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.CUSTODY_APPROVE);
        var form = TaskForms.read(json, data, Form.class);
        if (form.approved()) {
            orders.approve(context.caseId(), form.comment(), context.user().id());
        } else {
            orders.turnDown(context.caseId(), form.comment(), context.user().id());
        }
        return Map.of("orderApproved", form.approved());
    }

    record Form(boolean approved, @Nullable String comment) {
    }
}
