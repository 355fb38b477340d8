package jp.komado.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ③ 入力内容を原本と照合する; begins empty, since it is read from the paper alone. */
@Component
class CompareEntryTask implements TaskHandler {

    private final Entries entries;
    private final ObjectMapper json;

    CompareEntryTask(Entries entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "compare-entry";
    }

    @Override
    @Nullable
    public Object prefill(UUID caseId) {
        return null;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, ComparisonForm.class);
        return Map.of("entryMatches", entries.compare(context.caseId(), form, context.user()));
    }
}
