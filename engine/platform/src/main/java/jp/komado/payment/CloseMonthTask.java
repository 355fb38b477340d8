package jp.komado.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 請求月を締める */
@Component
class CloseMonthTask implements TaskHandler {

    private final PaymentClosings closings;
    private final PaymentDesk desk;
    private final Rights rights;
    private final ObjectMapper json;

    CloseMonthTask(PaymentClosings closings, PaymentDesk desk, Rights rights, ObjectMapper json) {
        this.closings = closings;
        this.desk = desk;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "close-month";
    }

    /** The orders are shown beside the form; nothing is suggested. */
    @Override
    public Object prefill(UUID claimMonthId) {
        return Map.of("payment", desk.show(claimMonthId));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.MONTH_CLOSE);
        closings.close(context.caseId(), TaskForms.read(json, data, Form.class).note(), context.user());
        return Map.of();
    }

    record Form(boolean confirmed, @Nullable String note) {
    }
}
