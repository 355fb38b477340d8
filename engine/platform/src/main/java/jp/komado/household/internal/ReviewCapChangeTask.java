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

/** ⑩ 世帯の按分による月額の変更を確かめる */
@Component
class ReviewCapChangeTask implements TaskHandler {

    private final CapChangeWork work;
    private final Rights rights;
    private final ObjectMapper json;

    ReviewCapChangeTask(CapChangeWork work, Rights rights, ObjectMapper json) {
        this.work = work;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "review-cap-change";
    }

    @Override
    public Object prefill(UUID caseId) {
        Map<String, Object> prefill = new HashMap<>();
        prefill.put("change", work.view(caseId, Right.DECISION_READ));
        work.sentBackComment(caseId).ifPresent(comment -> prefill.put("sentBackComment", comment));
        return prefill;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.DECISION_PROPOSE);
        var form = TaskForms.read(json, data, Form.class);
        if (form.outcome() == Outcome.PROPOSE) {
            work.propose(context.caseId(), form.reason(), context.user());
        } else {
            work.decline(context.caseId(), form.reason(), context.user());
        }
        return Map.of("capChangeOutcome", form.outcome().name());
    }

    enum Outcome { PROPOSE, NOT_NEEDED }

    record Form(Outcome outcome, @Nullable String reason) {
    }
}
