package jp.komado.copies.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑫ 提供状況・エラーチェックリストを確認する（K11） */
@Component
class ConfirmCheckListsTask implements TaskHandler {

    private final RunStore runs;
    private final ItemStore items;
    private final Rights rights;
    private final ObjectMapper json;

    ConfirmCheckListsTask(RunStore runs, ItemStore items, Rights rights, ObjectMapper json) {
        this.runs = runs;
        this.items = items;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "confirm-check-lists";
    }

    /** The figures; the lists with their names are on the page of the run. */
    @Override
    public Object prefill(UUID runId) {
        var run = runs.find(runId);
        return Map.of("runId", runId, "number", run.number(), "counts", countsOf(runId), "dueOn", run.listsDueOn());
    }

    /** Errors are confirmed together with what is done about them. */
    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.COPY_DO);
        var form = TaskForms.read(json, data, Form.class);
        var counts = countsOf(context.caseId());
        new FieldErrors()
            .demand(counts.held() + counts.errors() == 0 || form.errorHandling() != null && !form.errorHandling().isBlank(),
                "/errorHandling", "copies.field.error-handling", counts.held() + counts.errors())
            .refuseTask();
        runs.confirmed(context.caseId(), context.user().id(), form.errorHandling(), form.remarks());
        return Map.of();
    }

    private ItemStore.CopyCounts countsOf(UUID runId) {
        return items.counts(List.of(runId)).getOrDefault(runId, ItemStore.CopyCounts.NONE);
    }

    record Form(boolean provisionListChecked, boolean errorListChecked, @Nullable String errorHandling, @Nullable String remarks) {
    }
}
