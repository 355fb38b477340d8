package jp.komado.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑰ 取り寄せた箱を受け取る */
@Component
class ReceiveBoxesTask implements TaskHandler {

    private final Orders orders;
    private final OrderAnswers answers;
    private final Boxes boxes;
    private final OrderSheets sheets;
    private final CabinetRepository cabinets;
    private final ObjectMapper json;

    ReceiveBoxesTask(Orders orders, OrderAnswers answers, Boxes boxes, OrderSheets sheets, CabinetRepository cabinets, ObjectMapper json) {
        this.orders = orders;
        this.answers = answers;
        this.boxes = boxes;
        this.sheets = sheets;
        this.cabinets = cabinets;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "receive-boxes";
    }

    /** The order with its boxes, and the cabinets into which they may be put. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("order", sheets.view(orders.find(caseId)), "cabinets", cabinets.findByOrderByCode().stream().map(Cabinet::code).toList());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        boolean any = !form.boxes().isEmpty();
        var back = answers.receive(context.caseId(), form.boxes(), any ? boxes.cabinetOf(form.cabinet(), "/cabinet") : null,
            any ? new Courier(form.wayBill(), form.carrierPerson(), form.identifiedBy()) : null, form.missingReason(), context.user().id());
        return Map.of("boxesBack", back);
    }

    record Form(List<String> boxes, @Nullable String cabinet, @Nullable String wayBill, @Nullable String carrierPerson,
                @Nullable Courier.Identification identifiedBy, @Nullable String missingReason) {
    }
}
