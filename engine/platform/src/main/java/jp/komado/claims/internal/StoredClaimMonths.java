package jp.komado.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.ClaimMonth.State;
import jp.komado.claims.ClaimMonths;
import jp.komado.problem.Problem;
import jp.komado.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code claim_month}; every change of state names the state it comes from, so that none happens twice. */
@Component
class StoredClaimMonths implements ClaimMonths {

    private static final String OPENED = "claim-month.opened";

    private final JdbcClient database;
    private final Workflow workflow;
    private final OfficeCalendar calendar;
    private final ClaimsProperties properties;
    private final Clock clock;

    StoredClaimMonths(JdbcClient database, Workflow workflow, OfficeCalendar calendar, ClaimsProperties properties, Clock clock) {
        this.database = database;
        this.workflow = workflow;
        this.calendar = calendar;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ClaimMonth find(UUID id) {
        return optional(id).orElseThrow(() -> Problem.notFound("claims.problem.no-month"));
    }

    Optional<ClaimMonth> optional(UUID id) {
        return database.sql("select * from komado.claim_month where id = ?").param(id).query((row, i) -> read(row)).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ClaimMonth> byMonth(YearMonth billing) {
        return database.sql("select * from komado.claim_month where billing_month = ?").param(billing.atDay(1))
            .query((row, i) -> read(row)).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClaimMonth> all() {
        return database.sql("select * from komado.claim_month order by billing_month desc").query((row, i) -> read(row)).list();
    }

    @Override
    @Transactional
    public ClaimMonth open(YearMonth billing) {
        UUID id = UUID.randomUUID();
        int opened = database.sql("""
                insert into komado.claim_month (id, billing_month, state, opened_at) values (?, ?, 'OPEN', ?)
                on conflict (billing_month) do nothing""")
            .params(id, billing.atDay(1), now()).update();
        if (opened == 1) {
            var reminder = calendar.plusOfficeDays(LocalDate.now(clock), properties.filesReminderOfficeDays());
            workflow.start(OPENED, id, Map.of("filesReminder", reminder.toString()));
        }
        return byMonth(billing).orElseThrow();
    }

    /** Every payer's file is here. */
    void filesComplete(UUID id) {
        database.sql("update komado.claim_month set files_at = ? where id = ? and files_at is null").params(now(), id).update();
    }

    /** The checks begin; false if they have begun before. */
    boolean adjudicating(UUID id) {
        return database.sql("update komado.claim_month set state = 'ADJUDICATING', started_at = ?, version = version + 1 where id = ? and state = 'OPEN'")
            .params(now(), id).update() == 1;
    }

    void due(UUID id, int lines) {
        database.sql("update komado.claim_month set lines_due = ? where id = ?").params(lines, id).update();
    }

    /** Every line is checked. */
    boolean adjudicated(UUID id) {
        return move(id, State.ADJUDICATING, State.EXCEPTIONS, "adjudicated_at");
    }

    /** Nothing is open any more. */
    boolean ready(UUID id) {
        return move(id, State.EXCEPTIONS, State.READY, "settled_at");
    }

    @Override
    @Transactional
    public void ordered(UUID id) {
        demand(move(id, State.READY, State.ORDERED, "ordered_at"), id);
    }

    @Override
    @Transactional
    public void paid(UUID id) {
        demand(move(id, State.ORDERED, State.PAID, "paid_at"), id);
    }

    @Override
    @Transactional
    public void closed(UUID id) {
        demand(move(id, State.PAID, State.CLOSED, "closed_at"), id);
    }

    List<ClaimMonth> in(State state) {
        return database.sql("select * from komado.claim_month where state = ? order by billing_month").param(state.name())
            .query((row, i) -> read(row)).list();
    }

    private boolean move(UUID id, State from, State to, String at) {
        return database.sql("update komado.claim_month set state = ?, " + at + " = ?, version = version + 1 where id = ? and state = ?")
            .params(to.name(), now(), id, from.name()).update() == 1;
    }

    private void demand(boolean moved, UUID id) {
        if (!moved) {
            find(id);
            throw Problem.conflict("claims.problem.month-state");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ClaimMonth read(ResultSet row) throws SQLException {
        return new ClaimMonth(row.getObject("id", UUID.class), YearMonth.from(row.getObject("billing_month", LocalDate.class)),
            State.valueOf(row.getString("state")), row.getTimestamp("opened_at").toInstant(), instant(row, "files_at"), instant(row, "started_at"),
            row.getInt("lines_due"), instant(row, "adjudicated_at"), instant(row, "settled_at"), instant(row, "ordered_at"),
            instant(row, "paid_at"), instant(row, "closed_at"));
    }

    @Nullable
    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
