package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ① 補正期限後の扱いを決める */
@Component
class DecideOverdueCorrectionTask implements TaskHandler {

    private final Corrections corrections;
    private final ObjectMapper json;

    DecideOverdueCorrectionTask(Corrections corrections, ObjectMapper json) {
        this.corrections = corrections;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "decide-overdue-correction";
    }

    /** Nothing is chosen beforehand; what was asked for is shown beside the form. */
    @Override
    public Object prefill(UUID caseId) {
        var request = corrections.open(caseId);
        return new Prefill(request.missingKinds(), request.note(), request.requestedOn(), request.deadline());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        if (form.outcome() == Outcome.REJECT) {
            corrections.giveUp(context.caseId(), form.reason());
            return Map.of("correctionOutcome", Outcome.REJECT.name());
        }
        var deadlines = corrections.extend(context.caseId(), form.newDeadline(), form.reason());
        return Map.of("correctionOutcome", Outcome.EXTEND.name(), "correctionReminder", deadlines.reminderTimer(),
            "correctionDeadline", deadlines.deadlineTimer());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(List<String> requestedKinds, String correctionNote, @Nullable LocalDate requestedOn, @Nullable LocalDate deadline) {
    }

    enum Outcome { EXTEND, REJECT }

    record Form(Outcome outcome, @Nullable LocalDate newDeadline, String reason) {
    }
}
