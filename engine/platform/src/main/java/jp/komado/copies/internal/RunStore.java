package jp.komado.copies.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.calendar.FiscalYear;
import jp.komado.copies.CopyRun;
import jp.komado.copies.CopyRun.State;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Tables {@code copy_run} and {@code copy_chase}. */
@Component
class RunStore {

    private static final int LONGEST_LIST = 200;

    private final JdbcClient jdbc;
    private final Lots lots;
    private final Clock clock;

    RunStore(JdbcClient jdbc, Lots lots, Clock clock) {
        this.jdbc = jdbc;
        this.lots = lots;
        this.clock = clock;
    }

    /** Whoever collects holds this until the end of the transaction, so that two runs never find the same change. */
    void alone() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended('komado.copies', 0))) locked").query(Integer.class).single();
    }

    CopyRun open(@Nullable String requestedBy) {
        var year = FiscalYear.of(LocalDate.now(clock)).value();
        var id = UUID.randomUUID();
        jdbc.sql("insert into komado.copy_run (id, number, requested_by, state, started_at) values (:id, :number, :by, 'REQUESTED', :at)")
            .param("id", id).param("number", year + "-" + String.format("%03d", lots.nextNumber("copy-run-" + year))).param("by", requestedBy)
            .param("at", now()).update();
        return find(id);
    }

    boolean isRequested() {
        return jdbc.sql("select exists (select from komado.copy_run where state = 'REQUESTED')").query(Boolean.class).single();
    }

    CopyRun find(UUID id) {
        return known(id).orElseThrow(() -> Problem.notFound("copies.problem.no-run"));
    }

    Optional<CopyRun> known(UUID id) {
        return jdbc.sql("select * from komado.copy_run where id = :id").param("id", id).query(RunStore::run).optional();
    }

    List<CopyRun> known(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from komado.copy_run where id in (:ids)").param("ids", ids).query(RunStore::run).list();
    }

    /** Answers to the records of a run are taken in one after the other, so that one of them is the last. */
    CopyRun lock(UUID id) {
        return jdbc.sql("select * from komado.copy_run where id = :id for no key update").param("id", id).query(RunStore::run).optional()
            .orElseThrow(() -> Problem.notFound("copies.problem.no-run"));
    }

    List<CopyRun> newest() {
        return jdbc.sql("select * from komado.copy_run order by started_at desc, number desc limit :limit").param("limit", LONGEST_LIST)
            .query(RunStore::run).list();
    }

    /** When the run after this one began. */
    Optional<Instant> next(CopyRun run) {
        return jdbc.sql("select min(started_at) from komado.copy_run where started_at > :at").param("at", Timestamp.from(run.startedAt()))
            .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }

    void become(UUID id, State state) {
        jdbc.sql("update komado.copy_run set state = :state where id = :id").param("id", id).param("state", state.name()).update();
    }

    void answered(UUID id, LocalDate listsDueOn) {
        jdbc.sql("update komado.copy_run set state = 'ANSWERED', answered_at = :at, lists_due_on = :due where id = :id").param("id", id)
            .param("at", now()).param("due", listsDueOn).update();
    }

    void confirmed(UUID id, String by, @Nullable String errorHandling, @Nullable String remarks) {
        jdbc.sql("""
            update komado.copy_run set state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at, error_handling = :handling, remarks = :remarks
            where id = :id""").param("id", id).param("by", by).param("at", now()).param("handling", errorHandling).param("remarks", remarks)
            .update();
    }

    void chased(UUID runId, Chase chase) {
        jdbc.sql("""
            insert into komado.copy_chase (id, run_id, chased_on, contact, result, expected_on, note, chased_by, chased_at)
            values (:id, :run, :on, :contact, :result, :expected, :note, :by, :at)""").param("id", UUID.randomUUID()).param("run", runId)
            .param("on", chase.chasedOn()).param("contact", chase.contact()).param("result", chase.result())
            .param("expected", chase.expectedOn()).param("note", chase.note()).param("by", chase.chasedBy()).param("at", now()).update();
    }

    List<Chase> chases(UUID runId) {
        return jdbc.sql("select * from komado.copy_chase where run_id = :run order by chased_at desc").param("run", runId)
            .query((row, number) -> new Chase(row.getDate("chased_on").toLocalDate(), row.getString("contact"), row.getString("result"),
                row.getObject("expected_on", LocalDate.class), row.getString("note"), row.getString("chased_by"))).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static CopyRun run(ResultSet row, int number) throws SQLException {
        return new CopyRun(row.getObject("id", UUID.class), row.getString("number"), row.getString("requested_by"),
            State.valueOf(row.getString("state")), row.getTimestamp("started_at").toInstant(), instant(row, "answered_at"),
            row.getObject("lists_due_on", LocalDate.class), row.getString("confirmed_by"), instant(row, "confirmed_at"),
            row.getString("error_handling"), row.getString("remarks"));
    }

    @Nullable
    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Somebody asked after the answers. */
    record Chase(LocalDate chasedOn, String contact, String result, @Nullable LocalDate expectedOn, @Nullable String note, String chasedBy) {
    }
}
