package jp.komado.linkage.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.worklist.TaskContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code linkage_act}: what people did about the inquiries of a case, in their words. */
@Component
class LinkageActs {

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Clock clock;

    LinkageActs(JdbcClient jdbc, Applications applications, Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.clock = clock;
    }

    void add(TaskContext context, @Nullable String outcome, LocalDate happenedOn, @Nullable String contact, @Nullable LocalDate expectedOn,
             @Nullable String note) {
        jdbc.sql("""
            insert into komado.linkage_act (id, case_id, patient_id, task, outcome, happened_on, contact, expected_on, note, acted_by, acted_at)
            values (:id, :case, :patient, :task, :outcome, :on, :contact, :expected, :note, :by, :at)""")
            .param("id", UUID.randomUUID()).param("case", context.caseId()).param("patient", applications.find(context.caseId()).patientId())
            .param("task", context.elementId()).param("outcome", outcome).param("on", happenedOn).param("contact", contact)
            .param("expected", expectedOn).param("note", note).param("by", context.user().name()).param("at", Timestamp.from(clock.instant()))
            .update();
    }

    /** Something decided today, with its reason. */
    void decided(TaskContext context, String outcome, @Nullable String note) {
        add(context, outcome, LocalDate.now(clock), null, null, note);
    }

    List<Act> of(UUID caseId) {
        return jdbc.sql("select * from komado.linkage_act where case_id = :case order by seq desc").param("case", caseId)
            .query((row, number) -> new Act(row.getString("task"), row.getString("outcome"), row.getDate("happened_on").toLocalDate(),
                row.getString("contact"), row.getObject("expected_on", LocalDate.class), row.getString("note"), row.getString("acted_by"),
                row.getTimestamp("acted_at").toInstant())).list();
    }

    /** One of them. */
    record Act(
        String task, @Nullable String outcome, LocalDate happenedOn, @Nullable String contact, @Nullable LocalDate expectedOn,
        @Nullable String note, String actedBy, Instant actedAt) {
    }
}
