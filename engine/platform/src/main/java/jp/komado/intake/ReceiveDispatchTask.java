package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** ② 収受する */
@Component
class ReceiveDispatchTask implements TaskHandler {

    private final Dispatches dispatches;
    private final Users users;
    private final ObjectMapper json;

    ReceiveDispatchTask(Dispatches dispatches, Users users, ObjectMapper json) {
        this.dispatches = dispatches;
        this.users = users;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "receive-dispatch";
    }

    /** What the municipality says it sent is shown beside the form. */
    @Override
    public Object prefill(UUID caseId) {
        var dispatch = dispatches.waitingFor(caseId);
        return new Prefill(dispatch.number(), dispatch.bagNumber(), dispatch.sentOn(),
            users.find(dispatch.sentBy()).map(UserSummary::name).orElse(null));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        if (form.outcome() == Outcome.RECEIVED) {
            dispatches.received(context.caseId(), form.pages(), form.note(), context.user().id());
        } else {
            dispatches.missing(context.caseId(), form.note(), context.user().id());
        }
        return Map.of("receiptOutcome", form.outcome().name());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(String dispatchNumber, @Nullable String bagNumber, LocalDate dispatchedOn, @Nullable String dispatchedBy) {
    }

    enum Outcome { RECEIVED, MISSING }

    record Form(Outcome outcome, @Nullable Integer pages, @Nullable String note) {
    }
}
