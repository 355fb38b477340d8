package jp.komado.claims.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.claims.ClaimMonth;
import jp.komado.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a month moves from its files to what can be paid, together with its process. */
@Component
class MonthSteps {

    private static final String FILES_COMPLETE = "claim-month.files-complete";
    private static final String ADJUDICATED = "claim-month.adjudicated";
    private static final String SETTLED = "claim-month.exceptions-settled";
    private static final String CARRIED = """
        from komado.claim_line line join komado.claim_month held on held.id = line.due_month_id
        where line.state = 'CARRIED' and held.billing_month < (select billing_month from komado.claim_month where id = ?)""";

    private final StoredClaimMonths months;
    private final Exceptions exceptions;
    private final Workflow workflow;
    private final OfficeCalendar calendar;
    private final ClaimsProperties properties;
    private final JdbcClient database;
    private final Clock clock;

    MonthSteps(StoredClaimMonths months, Exceptions exceptions, Workflow workflow, OfficeCalendar calendar, ClaimsProperties properties,
               JdbcClient database, Clock clock) {
        this.months = months;
        this.exceptions = exceptions;
        this.workflow = workflow;
        this.calendar = calendar;
        this.properties = properties;
        this.database = database;
        this.clock = clock;
    }

    /** Lets a month go on whose files are all here, once its process waits for them. */
    @Transactional
    public void filesComplete(UUID month) {
        if (workflow.isWaitingFor(FILES_COMPLETE, month)) {
            workflow.correlate(FILES_COMPLETE, month, Map.of());
        }
    }

    /** The checks begin: what was held to this month is received anew, under its own file and line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(UUID month) {
        if (!months.adjudicating(month)) {
            return;
        }
        database.sql("delete from komado.claim_finding where line_id in (select line.id " + CARRIED + ")").param(month).update();
        database.sql("""
                update komado.claim_line set state = 'RECEIVED', due_month_id = ?, exception_id = null, result_code = null
                where id in (select line.id
                """ + CARRIED + ")").params(month, month).update();
        months.due(month, database.sql("select count(*) from komado.claim_line where due_month_id = ? and state = 'RECEIVED'").param(month)
            .query(Integer.class).single());
    }

    /** Every line is checked, and exceptions are open for those that are held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void adjudicated(UUID month) {
        boolean open = exceptions.open(month) > 0;
        if (months.adjudicated(month)) {
            if (!open) {
                months.ready(month);
            }
            var reminder = calendar.plusOfficeDays(LocalDate.now(clock), properties.exceptionsReminderOfficeDays());
            workflow.correlate(ADJUDICATED, month, Map.of("exceptionsFound", open, "exceptionsReminder", reminder.toString()));
        }
    }

    /** The last exception was settled: the month can be paid. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(UUID month) {
        if (months.find(month).state() == ClaimMonth.State.EXCEPTIONS && exceptions.open(month) == 0 && months.ready(month)) {
            workflow.correlate(SETTLED, month, Map.of());
        }
    }
}
