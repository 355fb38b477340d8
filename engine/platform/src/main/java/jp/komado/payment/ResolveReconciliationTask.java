package jp.komado.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.claims.Payer;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑮ 突合の差異を解決する */
@Component
class ResolveReconciliationTask implements TaskHandler {

    private final Reconciliations reconciliations;
    private final PaymentDesk desk;
    private final Rights rights;
    private final ObjectMapper json;

    ResolveReconciliationTask(Reconciliations reconciliations, PaymentDesk desk, Rights rights, ObjectMapper json) {
        this.reconciliations = reconciliations;
        this.desk = desk;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "resolve-reconciliation";
    }

    /** The orders are shown beside the form; nothing is suggested. */
    @Override
    public Object prefill(UUID claimMonthId) {
        return Map.of("payment", desk.show(claimMonthId));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.PAYMENT_PREPARE);
        var form = TaskForms.read(json, data, Form.class);
        reconciliations.resolve(context.caseId(), form.action(), form.payer(), form.confirmedYen(), form.confirmedOn(), form.reference(),
            form.reason(), context.user());
        return Map.of();
    }

    record Form(ResolutionAction action, @Nullable Payer payer, @Nullable Long confirmedYen, @Nullable LocalDate confirmedOn,
                @Nullable String reference, String reason) {
    }
}
