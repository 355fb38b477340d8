package jp.komado.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** ① 本人と書類を確認する */
@Component
class CheckDocumentsTask implements TaskHandler {

    private final DocumentChecks checks;
    private final ObjectMapper json;

    CheckDocumentsTask(DocumentChecks checks, ObjectMapper json) {
        this.checks = checks;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "check-documents";
    }

    @Override
    public Object prefill(UUID caseId) {
        return checks.prefill(caseId);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var check = TaskForms.read(json, data, DocumentCheck.class);
        return Map.of("documentsComplete", checks.record(context.caseId(), check, context.user().id()));
    }
}
