package jp.komado.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.custody.Disposals.Witnessed;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑰ 廃棄に立ち会う */
@Component
class WitnessDisposalTask implements TaskHandler {

    private final Orders orders;
    private final Disposals disposals;
    private final OrderSheets sheets;
    private final ObjectMapper json;

    WitnessDisposalTask(Orders orders, Disposals disposals, OrderSheets sheets, ObjectMapper json) {
        this.orders = orders;
        this.disposals = disposals;
        this.sheets = sheets;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "witness-disposal";
    }

    /** The order with its boxes is shown beside the form. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("order", sheets.view(orders.find(caseId)));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        disposals.witness(context.caseId(), form.boxes(), new Witnessed(form.witnessedOn(), form.method(), form.site()),
            new Courier(form.wayBill(), form.carrierPerson(), form.identifiedBy()), form.leftOutReason(), context.user().id());
        return Map.of();
    }

    record Form(List<String> boxes, LocalDate witnessedOn, DisposalMethod method, String site, boolean escorted, String wayBill,
                String carrierPerson, Courier.Identification identifiedBy, @Nullable String leftOutReason) {
    }
}
