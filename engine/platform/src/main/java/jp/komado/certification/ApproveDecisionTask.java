package jp.komado.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑩ 決裁する */
@Component
class ApproveDecisionTask implements TaskHandler {

    private final Certifications certifications;
    private final Users users;
    private final ObjectMapper json;

    ApproveDecisionTask(Certifications certifications, Users users, ObjectMapper json) {
        this.certifications = certifications;
        this.users = users;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "approve-decision";
    }

    /** The proposal is shown beside the form; whether it is approved is never chosen beforehand. */
    @Override
    @Nullable
    public Object prefill(UUID caseId) {
        return certifications.newestProposal(caseId).map(p -> new Prefill(p.kind(), p.reason(), p.ground(),
            users.find(p.proposedBy()).map(UserSummary::name).orElse(p.proposedBy()), p.proposedAt(), p.monthlyCapYen(),
            p.validFrom(), p.validTo())).orElse(null);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        if (form.approved()) {
            certifications.approve(context.caseId(), form.comment(), context.user());
        } else {
            certifications.sendBack(context.caseId(), form.comment(), context.user());
        }
        return Map.of("approved", form.approved());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(ProposalKind proposal, @Nullable String reason, @Nullable RejectionGround rejectionGround, String proposedBy,
                   Instant proposedAt, @Nullable Integer monthlyCapYen, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
    }

    record Form(boolean approved, @Nullable String comment) {
    }
}
