package jp.komado.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.DuplicateSuspicions;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ③ 重複を確認する */
@Component
class ResolveDuplicateTask implements TaskHandler {

    private final Applications applications;
    private final DuplicateSuspicions suspicions;
    private final Persons persons;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    ResolveDuplicateTask(Applications applications, DuplicateSuspicions suspicions, Persons persons, Timeline timeline, JdbcClient jdbc,
                         Clock clock, ObjectMapper json) {
        this.applications = applications;
        this.suspicions = suspicions;
        this.persons = persons;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "resolve-duplicate";
    }

    /** The number of the other application where the search found one; the candidates are shown beside the form. */
    @Override
    @Transactional(readOnly = true)
    public Object prefill(UUID caseId) {
        var candidates = suspicions.of(caseId).stream().map(applications::find).map(this::candidate).toList();
        return new Prefill(candidates.size() == 1 ? candidates.get(0).applicationNumber() : null, candidates);
    }

    private Candidate candidate(ApplicationEpisode other) {
        var patient = persons.find(other.patientId());
        return new Candidate(other.id(), other.applicationNumber(), patient.fullName(), patient.fullKana(), patient.birthDate(),
            other.receivedOn(), other.status());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var number = form.otherApplicationNumber();
        var other = number == null ? null : applications.findByNumber(number).map(ApplicationEpisode::id).orElse(null);
        new FieldErrors()
            .demand(number == null || other != null, "/otherApplicationNumber", "intake.field.no-such-application")
            .demand(!context.caseId().equals(other), "/otherApplicationNumber", "intake.field.own-application")
            .refuseTask();
        jdbc.sql("""
                insert into komado.duplicate_resolution (case_id, outcome, other_case_id, reason, resolved_by, resolved_at)
                values (:caseId, :outcome, :other, :reason, :by, :at)
                on conflict (case_id) do update set outcome = excluded.outcome, other_case_id = excluded.other_case_id,
                    reason = excluded.reason, resolved_by = excluded.resolved_by, resolved_at = excluded.resolved_at""")
            .param("caseId", context.caseId()).param("outcome", form.outcome().name()).param("other", other)
            .param("reason", form.reason()).param("by", context.user().id()).param("at", Timestamp.from(clock.instant())).update();
        timeline.add(context.caseId(), "③", form.outcome() == DuplicateOutcome.DUPLICATE
            ? "intake.timeline.duplicate" : "intake.timeline.distinct", number);
        return Map.of("duplicateOutcome", form.outcome().name());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Prefill(@Nullable String otherApplicationNumber, List<Candidate> candidates) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Candidate(UUID caseId, String applicationNumber, String patientName, String patientKana, @Nullable LocalDate birthDate,
                     LocalDate receivedOn, ApplicationStatus status) {
    }

    record Form(DuplicateOutcome outcome, @Nullable String otherApplicationNumber, String reason) {
    }

    enum DuplicateOutcome { DISTINCT, DUPLICATE }
}
