package jp.komado.claims.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.komado.claims.ClaimMonth;
import jp.komado.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers held lines by recipient number and service month, so that a thousand lines are not a thousand tasks. */
@Component
class Exceptions {

    private static final String FOUND = "claim-exception.found";

    private final JdbcClient database;
    private final Workflow workflow;
    private final Clock clock;

    Exceptions(JdbcClient database, Workflow workflow, Clock clock) {
        this.database = database;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Held lines that belong together. */
    record Group(String recipientNumber, YearMonth service, int lines, long amountYen, @Nullable UUID personId) {

        /** Comes before every group. */
        static final Group NONE = new Group("", YearMonth.of(1, 1), 0, 0, null);
    }

    /** Groups that have no exception yet, after one of them in the order of number and month. */
    List<Group> waiting(UUID month, Group after, int limit) {
        return database.sql("""
                select recipient_number, service_month, count(*), sum(public_amount_yen + meal_public_yen), min(person_id::text)::uuid
                from komado.claim_line where due_month_id = ? and state = 'HELD' and exception_id is null and (recipient_number, service_month) > (?, ?)
                group by recipient_number, service_month order by recipient_number, service_month limit ?""")
            .params(month, after.recipientNumber(), after.service().atDay(1), limit)
            .query((row, i) -> new Group(row.getString(1), YearMonth.from(row.getObject(2, LocalDate.class)), row.getInt(3), row.getLong(4),
                row.getObject(5, UUID.class))).list();
    }

    /** Makes each group an exception with a process of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(ClaimMonth month, List<? extends Group> groups) {
        int number = database.sql("select count(*) from komado.claim_exception where claim_month_id = ?").param(month.id()).query(Integer.class).single();
        for (Group group : groups) {
            UUID id = UUID.randomUUID();
            number++;
            database.sql("""
                    insert into komado.claim_exception (id, number, claim_month_id, recipient_number, service_month, person_id, lines, amount_yen, state,
                                                        opened_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)""")
                .param(id).param(number(month, number)).param(month.id()).param(group.recipientNumber()).param(group.service().atDay(1))
                .param(group.personId()).param(group.lines()).param(group.amountYen()).param(Timestamp.from(clock.instant())).update();
            database.sql("""
                    update komado.claim_line set exception_id = ?
                    where due_month_id = ? and state = 'HELD' and exception_id is null and recipient_number = ? and service_month = ?""")
                .params(id, month.id(), group.recipientNumber(), group.service().atDay(1)).update();
            workflow.start(FOUND, id, Map.of());
        }
    }

    /** Exceptions of a month that are not done with. */
    int open(UUID month) {
        return database.sql("select count(*) from komado.claim_exception where claim_month_id = ? and state <> 'APPLIED'").param(month)
            .query(Integer.class).single();
    }

    private static String number(ClaimMonth month, int serial) {
        return String.format(Locale.ROOT, "%s-%04d", month.number(), serial);
    }
}
