package jp.komado.certification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.dossier.BoardReply;
import jp.komado.dossier.BoardResult;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑩ 審査会後の事項を補う */
@Component
class CompleteAfterBoardTask implements TaskHandler {

    private final Certifications certifications;
    private final Applications applications;
    private final ObjectMapper json;
    private final Clock clock;

    CompleteAfterBoardTask(Certifications certifications, Applications applications, ObjectMapper json, Clock clock) {
        this.certifications = certifications;
        this.applications = applications;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "complete-after-board";
    }

    /** What was applied for; the board may answer otherwise. */
    @Override
    public Object prefill(UUID caseId) {
        var special = applications.find(caseId).special();
        return Map.of("severe", special.severe(), "lifeSupport", special.lifeSupport());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        new FieldErrors().demand(!form.repliedOn().isBefore(form.consultedOn()), "/repliedOn", "certification.field.reply-before-consultation")
            .refuseTask();
        var result = certifications.completeAfterBoard(new BoardReply(context.caseId(), form.consultedOn(), form.repliedOn(),
            form.replyNumber(), form.result(), form.severe(), form.lifeSupport(), form.reason(), clock.instant(), context.user().id()));
        return Map.of("boardResult", result.name());
    }

    record Form(LocalDate consultedOn, LocalDate repliedOn, String replyNumber, BoardResult result, boolean severe, boolean lifeSupport,
                @Nullable String reason) {
    }
}
