package jp.komado.household.internal;

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

/** ⑩ 月額の変更を決裁する */
@Component
class ApproveCapChangeTask implements TaskHandler {

    private final CapChangeWork work;
    private final Rights rights;
    private final ObjectMapper json;

    ApproveCapChangeTask(CapChangeWork work, Rights rights, ObjectMapper json) {
        this.work = work;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "approve-cap-change";
    }

    /** The proposal is shown beside the form; whether it is approved is never chosen beforehand. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("change", work.view(caseId, Right.DECISION_READ));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.DECISION_APPROVE);
        var form = TaskForms.read(json, data, Form.class);
        if (form.approved()) {
            work.approve(context.caseId(), form.comment(), context.user());
        } else {
            work.sendBack(context.caseId(), form.comment());
        }
        return Map.of("approved", form.approved());
    }

    record Form(boolean approved, @Nullable String comment) {
    }
}
