package jp.komado.custody;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑰ 廃棄証明を登録する */
@Component
class RecordCertificateTask implements TaskHandler {

    private final Orders orders;
    private final Disposals disposals;
    private final OrderSheets sheets;
    private final ObjectMapper json;

    RecordCertificateTask(Orders orders, Disposals disposals, OrderSheets sheets, ObjectMapper json) {
        this.orders = orders;
        this.disposals = disposals;
        this.sheets = sheets;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "record-certificate";
    }

    /** The order with its boxes and the certificate, compared, is shown beside the form. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of("order", sheets.view(orders.find(caseId)));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        if (form.matches()) {
            disposals.accept(context.caseId(), context.user().id());
        } else {
            disposals.reject(context.caseId(), form.reason(), context.user().id());
        }
        return Map.of("certificateMatches", form.matches());
    }

    record Form(boolean matches, @Nullable String reason) {
    }
}
