package jp.komado.worklist.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.workflow.TaskEvent;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the work list. Every change of a row raises its version and says who changed what. */
@Component
public class WorkItemRows {

    static final String COLUMNS = "id, version, case_id, process_key, element_id, name, form_key, step, different_from, queue, priority,"
            + " due_date, channel, kind, municipality_code, state, assignee, created_at, finished_by, finished_at";

    private static final String BY_ID = "select " + COLUMNS + " from komado.work_item where id = :id";

    private final JdbcClient jdbc;

    WorkItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last change of a row, for the colleague who meets it. */
    record Change(@Nullable String by, Instant at, String what) {
    }

    Optional<WorkItem> find(String id) {
        return jdbc.sql(BY_ID).param("id", id).query(WorkItemRows::item).optional();
    }

    /** The row, held until the end of the transaction, so that of two clerks one comes second. */
    Optional<WorkItem> lock(String id) {
        return jdbc.sql(BY_ID + " for update").param("id", id).query(WorkItemRows::item).optional();
    }

    Change lastChange(String id) {
        return jdbc.sql("select changed_by, changed_at, change from komado.work_item where id = :id")
                .param("id", id)
                .query((row, number) -> new Change(row.getString(1), instant(row, "changed_at"), row.getString(3)))
                .single();
    }

    void insert(TaskEvent task, CaseFacts facts) {
        jdbc.sql("""
                        insert into komado.work_item (id, case_id, process_key, element_id, name, form_key, step, different_from, queue,
                            priority, due_date, channel, kind, municipality_code, assignee, created_at, changed_at, change)
                        values (:id, :caseId, :processKey, :elementId, :name, :formKey, :step, :differentFrom, :queue,
                            :priority, :dueDate, :channel, :kind, :municipality, :assignee, :createdAt, :createdAt, 'CREATED')
                        """)
                .param("id", task.taskId())
                .param("caseId", task.caseId())
                .param("processKey", task.processKey())
                .param("elementId", task.elementId())
                .param("name", task.name())
                .param("formKey", task.formKey())
                .param("step", task.step())
                .param("differentFrom", task.differentFrom())
                .param("queue", task.routing().queue())
                .param("priority", task.routing().priority())
                .param("dueDate", task.routing().dueDate())
                .param("channel", facts.channel())
                .param("kind", facts.kind())
                .param("municipality", facts.municipalityCode())
                .param("assignee", task.assignee())
                .param("createdAt", time(task.createdAt()))
                .update();
    }

    /** Follows the engine: the row changes only if the assignee did, since the engine tells of each claim twice. */
    void assign(String id, @Nullable String assignee, @Nullable String by, Instant at) {
        jdbc.sql("""
                        update komado.work_item set assignee = :assignee, version = version + 1, changed_by = :by, changed_at = :at,
                            change = case when :assignee::text is null then 'RELEASED' when assignee is null and :assignee::text = :by::text then 'CLAIMED'
                                else 'REASSIGNED' end
                        where id = :id and assignee is distinct from :assignee
                        """)
                .param("id", id)
                .param("assignee", assignee)
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    void finish(String id, WorkItem.State state, @Nullable String by, Instant at) {
        jdbc.sql("""
                        update komado.work_item set state = :state, version = version + 1, change = :state, changed_by = :by, changed_at = :at,
                            finished_by = case when :state = 'COMPLETED' then coalesce(:by, assignee) else :by end, finished_at = :at
                        where id = :id and state = 'OPEN'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("at", time(at))
                .update();
        jdbc.sql("delete from komado.work_item_draft where work_item_id = :id").param("id", id).update();
    }

    void recordReassignment(WorkItem item, String to, String note, String by, Instant at) {
        jdbc.sql("""
                        insert into komado.work_item_reassignment (id, work_item_id, from_user, to_user, note, reassigned_by, reassigned_at)
                        values (:id, :item, :from, :to, :note, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("item", item.id())
                .param("from", item.assignee())
                .param("to", to)
                .param("note", note)
                .param("by", by)
                .param("at", time(at))
                .update();
    }

    /** Who last completed the element in the case. */
    Optional<String> completedBy(UUID caseId, String elementId) {
        return jdbc.sql("""
                        select finished_by from komado.work_item
                        where case_id = :caseId and element_id = :elementId and state = 'COMPLETED' and finished_by is not null
                        order by finished_at desc limit 1
                        """)
                .param("caseId", caseId)
                .param("elementId", elementId)
                .query(String.class)
                .optional();
    }

    /** For each of the items that four eyes bind: who did the work that it checks. */
    Map<String, String> previousPersons(Collection<WorkItem> items) {
        List<String> bound = items.stream().filter(item -> item.differentFrom() != null).map(WorkItem::id).toList();
        Map<String, String> persons = new HashMap<>();
        if (!bound.isEmpty()) {
            jdbc.sql("""
                            select w.id, (select f.finished_by from komado.work_item f
                                where f.case_id = w.case_id and f.element_id = w.different_from and f.state = 'COMPLETED' and f.finished_by is not null
                                order by f.finished_at desc limit 1) as person
                            from komado.work_item w where w.id in (:ids)
                            """)
                    .param("ids", bound)
                    .query(row -> {
                        persons.put(row.getString("id"), row.getString("person"));
                    });
        }
        return persons;
    }

    List<WorkItem> openOf(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from komado.work_item where case_id = :caseId and state = 'OPEN' order by created_at, id")
                .param("caseId", caseId)
                .query(WorkItemRows::item)
                .list();
    }

    Optional<String> firstOf(String assignee) {
        return jdbc.sql("select id from komado.work_item where assignee = :user and state = 'OPEN' order by due_date, id limit 1")
                .param("user", assignee)
                .query(String.class)
                .optional();
    }

    static WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getString("id"),
                row.getLong("version"),
                row.getObject("case_id", UUID.class),
                row.getString("process_key"),
                row.getString("element_id"),
                row.getString("name"),
                row.getString("form_key"),
                row.getString("step"),
                row.getString("different_from"),
                row.getString("queue"),
                row.getInt("priority"),
                row.getObject("due_date", LocalDate.class),
                row.getString("channel"),
                row.getString("kind"),
                row.getString("municipality_code"),
                WorkItem.State.valueOf(row.getString("state")),
                row.getString("assignee"),
                instant(row, "created_at"),
                row.getString("finished_by"),
                instant(row, "finished_at"));
    }

    @Nullable
    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
