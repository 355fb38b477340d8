package jp.komado.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.Notes;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ② 進達する */
@Component
class ForwardApplicationTask implements TaskHandler {

    private final Dispatches dispatches;
    private final Notes notes;
    private final ObjectMapper json;

    ForwardApplicationTask(Dispatches dispatches, Notes notes, ObjectMapper json) {
        this.dispatches = dispatches;
        this.notes = notes;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "forward-application";
    }

    @Override
    @Nullable
    public Object prefill(UUID caseId) {
        return null;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        dispatches.forward(context.caseId(), form.bagNumber(), context.user().id());
        notes.keep(context.caseId(), form.note());
        return Map.of();
    }

    record Form(@Nullable String bagNumber, @Nullable String note) {
    }
}
