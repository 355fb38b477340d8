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

/** ⑮ 支払を承認する */
@Component
class ApprovePaymentTask implements TaskHandler {

    private final PaymentOrders orders;
    private final PaymentDesk desk;
    private final Rights rights;
    private final ObjectMapper json;

    ApprovePaymentTask(PaymentOrders orders, PaymentDesk desk, Rights rights, ObjectMapper json) {
        this.orders = orders;
        this.desk = desk;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "approve-payment";
    }

    /** The orders are shown beside the form; nothing is suggested. */
    @Override
    public Object prefill(UUID claimMonthId) {
        return Map.of("payment", desk.show(claimMonthId));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.PAYMENT_APPROVE);
        var form = TaskForms.read(json, data, Form.class);
        if (form.approved()) {
            orders.approve(context.caseId(), form.comment(), context.user());
        } else {
            orders.sendBack(context.caseId(), form.comment(), context.user());
        }
        return Map.of("paymentApproved", form.approved());
    }

    record Form(boolean approved, @Nullable String comment) {
    }
}
