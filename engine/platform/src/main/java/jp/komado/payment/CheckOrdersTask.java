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

/** ⑮ 支払命令を確認する */
@Component
class CheckOrdersTask implements TaskHandler {

    private final PaymentOrders orders;
    private final PaymentDesk desk;
    private final Rights rights;
    private final ObjectMapper json;

    CheckOrdersTask(PaymentOrders orders, PaymentDesk desk, Rights rights, ObjectMapper json) {
        this.orders = orders;
        this.desk = desk;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "check-orders";
    }

    /** The orders are shown beside the form; nothing is suggested. */
    @Override
    public Object prefill(UUID claimMonthId) {
        return Map.of("payment", desk.show(claimMonthId));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.PAYMENT_PREPARE);
        orders.check(context.caseId(), TaskForms.read(json, data, Form.class).totalYen(), context.user());
        return Map.of();
    }

    record Form(boolean checked, long totalYen, @Nullable String note) {
    }
}
