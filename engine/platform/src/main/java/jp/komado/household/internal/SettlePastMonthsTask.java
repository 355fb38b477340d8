package jp.komado.household.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 過ぎた月の差額を確かめる */
@Component
class SettlePastMonthsTask implements TaskHandler {

    private final CapChangeWork work;
    private final Rights rights;
    private final ObjectMapper json;

    SettlePastMonthsTask(CapChangeWork work, Rights rights, ObjectMapper json) {
        this.work = work;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "settle-past-months";
    }

    @Override
    public Object prefill(UUID caseId) {
        Map<String, Object> prefill = new HashMap<>();
        work.applied(caseId, Right.REFUND_READ).ifPresent(change -> prefill.put("change", change));
        prefill.put("months", work.pastMonths(caseId));
        return prefill;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.REFUND_DO);
        work.told(context.caseId(), TaskForms.read(json, data, Form.class).note());
        return Map.of();
    }

    record Form(boolean told, @Nullable String note) {
    }
}
