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

/** ⑮ 支給・不支給を決裁する */
@Component
class ApproveRefundTask implements TaskHandler {

    private final Refunds refunds;
    private final RefundViews views;
    private final Rights rights;
    private final ObjectMapper json;

    ApproveRefundTask(Refunds refunds, RefundViews views, Rights rights, ObjectMapper json) {
        this.refunds = refunds;
        this.views = views;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "approve-refund";
    }

    /** The proposal is shown beside the form; whether it is approved is never chosen beforehand. */
    @Override
    public Object prefill(UUID refundId) {
        return Map.of("refund", views.detail(refunds.find(refundId)));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.PAYMENT_APPROVE);
        var form = TaskForms.read(json, data, Form.class);
        if (!form.approved()) {
            refunds.sendBack(context.caseId(), form.comment(), context.user());
            return Map.of("refundApproved", false);
        }
        var proposal = refunds.approve(context.caseId(), form.comment(), context.user());
        return Map.of("refundApproved", true, "refundProposal", proposal.name());
    }

    record Form(boolean approved, @Nullable String comment) {
    }
}
