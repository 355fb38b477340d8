package jp.komado.worklist.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import jp.komado.problem.Messages;
import jp.komado.worklist.WorkLoads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the rows of the work list. */
@Component
class CountedWorkLoads implements WorkLoads {

    private static final String IN_SCOPE = " and (:municipality::text is null or municipality_code = :municipality)";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Clock clock;

    CountedWorkLoads(JdbcClient jdbc, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ElementLoad> elements(@Nullable String municipalityCode) {
        return jdbc.sql("""
                        select process_key, element_id, count(*) as open, count(*) filter (where due_date < :today) as overdue,
                            count(*) filter (where assignee is null) as unassigned, min(created_at) as oldest
                        from komado.work_item where state = 'OPEN'
                        """ + IN_SCOPE + " group by process_key, element_id order by process_key, element_id")
                .param("today", LocalDate.now(clock))
                .param("municipality", municipalityCode)
                .query((row, number) -> new ElementLoad(
                        row.getString("process_key"),
                        row.getString("element_id"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("unassigned"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Totals totals(@Nullable String municipalityCode) {
        LocalDate today = LocalDate.now(clock);
        int completedToday = jdbc.sql("select count(*) from komado.work_item where state = 'COMPLETED' and finished_at >= :midnight" + IN_SCOPE)
                .param("midnight", WorkItemRows.time(today.atStartOfDay(clock.getZone()).toInstant()))
                .param("municipality", municipalityCode)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        select count(*) as open, count(*) filter (where due_date < :today) as overdue,
                            count(*) filter (where due_date = :today) as due_today, count(distinct case_id) as cases
                        from komado.work_item where state = 'OPEN'
                        """ + IN_SCOPE)
                .param("today", today)
                .param("municipality", municipalityCode)
                .query((row, number) -> new Totals(
                        row.getInt("open"), row.getInt("overdue"), row.getInt("due_today"), completedToday, row.getInt("cases")))
                .single();
    }

    @Override
    public String title(String elementId, @Nullable String name) {
        String key = "worklist.element." + elementId;
        if (messages.has(key)) {
            return messages.text(key);
        }
        return name == null ? elementId : name;
    }
}
