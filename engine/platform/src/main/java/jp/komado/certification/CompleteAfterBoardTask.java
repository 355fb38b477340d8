package jp.komado.certification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.dossier.BoardResult;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.problem.FieldError;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * ⑩ 審査会後の事項を補う: a person takes note of the board's reply and goes on with the case. What the board said is its own; the form
 * shows it and must hand it back as it is.
 */
@Component
class CompleteAfterBoardTask implements TaskHandler {

    private final Certifications certifications;
    private final Applications applications;
    private final ObjectMapper json;

    CompleteAfterBoardTask(Certifications certifications, Applications applications, ObjectMapper json) {
        this.certifications = certifications;
        this.applications = applications;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "complete-after-board";
    }

    /** The board's reply; empty as long as there is none. */
    @Override
    public Object prefill(UUID caseId) {
        var data = new LinkedHashMap<String, Object>();
        applications.boardReply(caseId).ifPresent(reply -> {
            data.put("consultedOn", reply.consultedOn());
            data.put("repliedOn", reply.repliedOn());
            data.put("replyNumber", reply.replyNumber());
            data.put("result", reply.result());
            data.put("severe", reply.severe());
            data.put("lifeSupport", reply.lifeSupport());
            if (reply.reason() != null) {
                data.put("reason", reply.reason());
            }
        });
        return data;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var reply = applications.boardReply(context.caseId())
            .orElseThrow(() -> new TaskDataInvalid(FieldError.of("/result", "certification.field.no-board-reply")));
        var changed = "certification.field.not-as-replied";
        new FieldErrors()
            .demand(form.result() == reply.result(), "/result", changed)
            .demand(form.consultedOn().equals(reply.consultedOn()), "/consultedOn", changed)
            .demand(form.repliedOn().equals(reply.repliedOn()), "/repliedOn", changed)
            .demand(form.replyNumber().equals(reply.replyNumber()), "/replyNumber", changed)
            .demand(form.severe() == reply.severe(), "/severe", changed)
            .demand(form.lifeSupport() == reply.lifeSupport(), "/lifeSupport", changed)
            .demand(Objects.equals(form.reason(), reply.reason()), "/reason", changed)
            .refuseTask();
        return Map.of("boardResult", certifications.completeAfterBoard(context.caseId()).name());
    }

    record Form(LocalDate consultedOn, LocalDate repliedOn, String replyNumber, BoardResult result, boolean severe, boolean lifeSupport,
                @Nullable String reason) {
    }
}
