package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ①② 管轄の機関へ返す */
@Component
class TurnBackTask implements TaskHandler {

    private final Applications applications;
    private final Municipalities municipalities;
    private final Timeline timeline;
    private final Today today;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TurnBackTask(Applications applications, Municipalities municipalities, Timeline timeline, Today today, JdbcClient jdbc,
                 ObjectMapper json) {
        this.applications = applications;
        this.municipalities = municipalities;
        this.timeline = timeline;
        this.today = today;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "turn-back";
    }

    @Override
    public Object prefill(UUID caseId) {
        var municipality = municipalities.require(applications.find(caseId).municipalityCode());
        return new Form(today.get(), municipality.name(), null);
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var episode = applications.find(context.caseId());
        new FieldErrors()
            .demand(!form.returnedOn().isAfter(today.get()), "/returnedOn", "future-date")
            .demand(!form.returnedOn().isBefore(episode.receivedOn()), "/returnedOn", "intake.field.before-receipt")
            .refuseTask();
        jdbc.sql("insert into komado.turn_back (case_id, returned_on, authority, note, returned_by) values (:id, :on, :to, :note, :by)")
            .param("id", context.caseId()).param("on", form.returnedOn()).param("to", form.authority())
            .param("note", form.note()).param("by", context.user().id()).update();
        applications.become(context.caseId(), ApplicationStatus.TURNED_BACK);
        timeline.add(context.caseId(), "②", "intake.timeline.turned-back", form.returnedOn());
        return Map.of();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Form(LocalDate returnedOn, String authority, @Nullable String note) {
    }
}
