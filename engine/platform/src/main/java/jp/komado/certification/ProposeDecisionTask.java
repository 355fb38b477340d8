package jp.komado.certification;

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

/** ⑩ 認定・不認定・却下を起案する */
@Component
class ProposeDecisionTask implements TaskHandler {

    private final Certifications certifications;
    private final ObjectMapper json;

    ProposeDecisionTask(Certifications certifications, ObjectMapper json) {
        this.certifications = certifications;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "propose-decision";
    }

    /** A proposal that was sent back is the beginning of the next one; nothing is suggested otherwise. */
    @Override
    @Nullable
    public Object prefill(UUID caseId) {
        return certifications.newestProposal(caseId).map(p -> new Prefill(p.kind(), p.reason(), p.ground(), p.comment())).orElse(null);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        certifications.propose(context.caseId(), form.proposal(), form.rejectionGround(), form.reason(), context.user());
        return Map.of("proposal", form.proposal().name());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(ProposalKind proposal, @Nullable String reason, @Nullable RejectionGround rejectionGround,
                   @Nullable String sentBackComment) {
    }

    record Form(ProposalKind proposal, @Nullable String reason, @Nullable RejectionGround rejectionGround) {
    }
}
