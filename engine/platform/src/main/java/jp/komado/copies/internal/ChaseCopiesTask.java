package jp.komado.copies.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.copies.internal.RunStore.Chase;
import jp.komado.dossier.TaskForms;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑫ 副本登録の結果を督促する */
@Component
class ChaseCopiesTask implements TaskHandler {

    private final RunStore runs;
    private final ItemStore items;
    private final Exchange exchange;
    private final Rights rights;
    private final ObjectMapper json;

    ChaseCopiesTask(RunStore runs, ItemStore items, Exchange exchange, Rights rights, ObjectMapper json) {
        this.runs = runs;
        this.items = items;
        this.exchange = exchange;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "chase-copies";
    }

    /** How many answers are missing and under which shipments: the other end knows no names either. */
    @Override
    public Object prefill(UUID runId) {
        var run = runs.find(runId);
        var shipments = items.awaited(runId).stream().map(number -> exchange.find(number).map(PlacedRequest::shipmentNumber).orElse(null))
            .filter(number -> number != null).distinct().toList();
        return Map.of("number", run.number(), "counts", countsOf(runId), "shipments", shipments);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.COPY_DO);
        var form = TaskForms.read(json, data, Form.class);
        runs.chased(context.caseId(), new Chase(form.chasedOn(), form.contact(), form.result(), form.expectedOn(), form.note(),
            context.user().id()));
        return Map.of();
    }

    private ItemStore.CopyCounts countsOf(UUID runId) {
        return items.counts(List.of(runId)).getOrDefault(runId, ItemStore.CopyCounts.NONE);
    }

    record Form(LocalDate chasedOn, String contact, String result, @Nullable LocalDate expectedOn, @Nullable String note) {
    }
}
