package jp.komado.issuance.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import jp.komado.issuance.Certificates;
import jp.komado.problem.FieldError;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** The check of print and address before a certificate is posted. */
@Component
class CheckPrintHandler implements TaskHandler {

    private final Certificates certificates;

    CheckPrintHandler(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public String formKey() {
        return "check-print";
    }

    /** Nothing is proposed: the check must be made by looking. */
    @Override
    public Object prefill(UUID caseId) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        String outcome = data.path("outcome").asText();
        if (outcome.equals("REPRINT")) {
            certificates.printHasFault(context.caseId());
            return Map.of("printOutcome", "REPRINT");
        }
        if (!data.path("addressChecked").asBoolean()) {
            throw new TaskDataInvalid(FieldError.of("/addressChecked", "issuance.field.address-not-checked"));
        }
        if (!certificates.addressStands(context.caseId())) {
            throw new TaskDataInvalid(FieldError.of("/outcome", "issuance.problem.address-changed"));
        }
        certificates.printIsRight(context.caseId(), context.user().id(), data.path("trackingNumber").asText(null));
        return Map.of("printOutcome", "OK");
    }
}
