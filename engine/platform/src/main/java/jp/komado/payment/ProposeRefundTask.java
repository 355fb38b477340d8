package jp.komado.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 支給・不支給を起案する */
@Component
class ProposeRefundTask implements TaskHandler {

    private final Refunds refunds;
    private final RefundViews views;
    private final ObjectMapper json;

    ProposeRefundTask(Refunds refunds, RefundViews views, ObjectMapper json) {
        this.refunds = refunds;
        this.views = views;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "propose-refund";
    }

    /** The computed months are shown beside the form; nothing is suggested. */
    @Override
    public Object prefill(UUID refundId) {
        return new Prefill(views.detail(refunds.find(refundId)), refunds.find(refundId).comment());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        refunds.propose(context.caseId(), form.proposal(), form.reason(), context.user());
        return Map.of();
    }

    record Form(RefundProposal proposal, @Nullable String reason) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(RefundView refund, @Nullable String sentBackComment) {
    }
}
