package jp.komado.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.custody.OrderAnswers.Finding;
import jp.komado.custody.OrderAnswers.Resolution;
import jp.komado.custody.OrderAnswers.Settlement;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑰ 依頼と結果の違いを処理する */
@Component
class ResolveOrderDifferenceTask implements TaskHandler {

    private final Orders orders;
    private final OrderAnswers answers;
    private final OrderSheets sheets;
    private final CabinetRepository cabinets;
    private final ObjectMapper json;

    ResolveOrderDifferenceTask(Orders orders, OrderAnswers answers, OrderSheets sheets, CabinetRepository cabinets, ObjectMapper json) {
        this.orders = orders;
        this.answers = answers;
        this.sheets = sheets;
        this.cabinets = cabinets;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "resolve-order-difference";
    }

    /** The order with what the contractor said of each box, and the cabinets in which a box might stand. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("order", sheets.view(orders.find(caseId)), "cabinets", cabinets.findByOrderByCode().stream().map(Cabinet::code).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var found = form.boxes() == null ? List.<FoundBox>of() : form.boxes();
        answers.resolve(context.caseId(), form.resolution(), found.stream()
            .map(box -> new Settlement(box.number(), box.finding(), box.cabinet(), box.shelf())).toList(), form.reason(), context.user().id());
        return Map.of("orderResolution", form.resolution().name());
    }

    record Form(Resolution resolution, @Nullable List<FoundBox> boxes, String reason) {
    }

    record FoundBox(String number, Finding finding, @Nullable String cabinet, @Nullable String shelf) {
    }
}
