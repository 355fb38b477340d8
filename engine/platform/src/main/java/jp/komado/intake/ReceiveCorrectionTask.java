package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.Notes;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ① 補正書類を受け取る */
@Component
class ReceiveCorrectionTask implements TaskHandler {

    private final Corrections corrections;
    private final Checklists checklists;
    private final Today today;
    private final Notes notes;
    private final ObjectMapper json;

    ReceiveCorrectionTask(Corrections corrections, Checklists checklists, Notes notes, Today today, ObjectMapper json) {
        this.corrections = corrections;
        this.checklists = checklists;
        this.today = today;
        this.notes = notes;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "receive-correction";
    }

    @Override
    public Object prefill(UUID caseId) {
        return Prefill.of(today.get(), corrections.open(caseId));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        corrections.receive(context.caseId(), form.receivedOn(), form.receivedKinds());
        checklists.arrived(context.caseId(), form.receivedKinds());
        notes.keep(context.caseId(), form.note());
        return Map.of();
    }

    /** The request is shown beside the form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(LocalDate receivedOn, List<String> receivedKinds, List<String> requestedKinds, String correctionNote,
                   @Nullable LocalDate requestedOn, @Nullable LocalDate deadline) {

        static Prefill of(@Nullable LocalDate receivedOn, Corrections.Open request) {
            return new Prefill(receivedOn, request.missingKinds(), request.missingKinds(), request.note(), request.requestedOn(),
                request.deadline());
        }
    }

    record Form(LocalDate receivedOn, List<String> receivedKinds, @Nullable String note) {
    }
}
