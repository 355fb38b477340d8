package jp.komado.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 不足する証明を求める */
@Component
class ObtainRefundEvidenceTask implements TaskHandler {

    private final Refunds refunds;
    private final RefundStore store;
    private final ObjectMapper json;

    ObtainRefundEvidenceTask(Refunds refunds, RefundStore store, ObjectMapper json) {
        this.refunds = refunds;
        this.store = store;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "obtain-refund-evidence";
    }

    /** The receipts of which the points are not known. */
    @Override
    public Object prefill(UUID refundId) {
        var receipts = store.receipts(refundId);
        var lacking = new ArrayList<Lacking>();
        for (int i = 0; i < receipts.size(); i++) {
            var receipt = receipts.get(i);
            if (receipt.points() == null) {
                lacking.add(new Lacking(i + 1, receipt.month(), receipt.institution(), receipt.paidYen(), null));
            }
        }
        return Map.of("receipts", lacking);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var points = new HashMap<Integer, Integer>();
        var form = TaskForms.read(json, data, Form.class);
        form.receipts().forEach(found -> points.put(found.position(), found.points()));
        refunds.supply(context.caseId(), points, form.note());
        return Map.of();
    }

    record Form(List<Found> receipts, @Nullable String note) {
    }

    record Found(int position, int points) {
    }

    record Lacking(int position, YearMonth month, String institution, long paidYen, @Nullable Integer points) {
    }
}
