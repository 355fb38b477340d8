package jp.komado.impact.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.impact.ImpactEvaluation;
import jp.komado.impact.ImpactEvaluation.State;
import jp.komado.impact.ImpactEvaluation.Version;
import jp.komado.rules.DecisionVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables {@code impact_evaluation} and {@code impact_evaluation_version}. */
@Component
class EvaluationBook {

    private static final String READ = "select * from komado.impact_evaluation ";

    private final JdbcTemplate database;
    private final Clock clock;

    EvaluationBook(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    UUID add(String userId, @Nullable YearMonth month, List<Version> versions) {
        var id = UUID.randomUUID();
        database.update("""
            insert into komado.impact_evaluation (id, state, requested_at, requested_by, application_month)
            values (?, 'QUEUED', ?, ?, ?)""", id, now(), userId, month == null ? null : Date.valueOf(month.atDay(1)));
        versions.forEach(version -> database.update("""
            insert into komado.impact_evaluation_version (evaluation_id, version_id, name, version_tag, effective_from, status, asked, words)
            values (?, ?, ?, ?, ?, ?, ?, ?)""", id, version.id(), version.name(), version.versionTag(), Date.valueOf(version.effectiveFrom()),
            version.status().name(), version.asked(), version.words()));
        return id;
    }

    @Transactional(readOnly = true)
    Optional<ImpactEvaluation> find(UUID id) {
        return database.query(READ + "where id = ?", this::evaluation, id).stream().findFirst();
    }

    /** The one that has waited longest. */
    @Transactional(readOnly = true)
    Optional<ImpactEvaluation> nextOpen() {
        return database.query(READ + "where state in ('QUEUED', 'RUNNING') order by seq limit 1", this::evaluation).stream().findFirst();
    }

    /** The newest before a place in the list. */
    @Transactional(readOnly = true)
    List<ImpactEvaluation> page(long before, int limit) {
        return database.query(READ + "where seq < ? order by seq desc limit ?", this::evaluation, before, limit);
    }

    /** The filling of the store that an evaluation reads, once it is known. */
    @Transactional(readOnly = true)
    Optional<UUID> generation(UUID id) {
        return Optional.ofNullable(database.queryForObject("select generation_id from komado.impact_evaluation where id = ?", UUID.class, id));
    }

    @Transactional
    void start(UUID id) {
        database.update("update komado.impact_evaluation set state = 'RUNNING', started_at = coalesce(started_at, ?) where id = ?", now(), id);
    }

    @Transactional
    void read(UUID id, UUID generation) {
        database.update("""
            update komado.impact_evaluation e set generation_id = g.id, data_of = g.ready_at, total = g.cases, left_out = g.left_out
            from komado.impact_generation g where g.id = ? and e.id = ?""", generation, id);
    }

    @Transactional
    void computed(UUID id, int cases) {
        database.update("update komado.impact_evaluation set done = done + ? where id = ?", cases, id);
    }

    @Transactional
    void finish(UUID id) {
        database.update("update komado.impact_evaluation set state = 'DONE', finished_at = ? where id = ?", now(), id);
    }

    @Transactional
    void fail(UUID id, String code) {
        database.update("update komado.impact_evaluation set state = 'FAILED', finished_at = ?, failure = ? where id = ?", now(), code, id);
    }

    /** Notes that it stopped by a fault; gives how often it has by now. */
    @Transactional
    int stopped(UUID id) {
        return database.queryForObject("update komado.impact_evaluation set attempts = attempts + 1 where id = ? returning attempts",
            Integer.class, id);
    }

    private ImpactEvaluation evaluation(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var month = row.getDate("application_month");
        return new ImpactEvaluation(id, row.getLong("seq"), State.valueOf(row.getString("state")), row.getTimestamp("requested_at").toInstant(),
            row.getString("requested_by"), versions(id), month == null ? null : YearMonth.from(month.toLocalDate()), instant(row, "data_of"),
            row.getInt("left_out"), row.getObject("total", Integer.class), row.getInt("done"), instant(row, "started_at"),
            instant(row, "finished_at"), row.getString("failure"));
    }

    private List<Version> versions(UUID evaluation) {
        return database.query("select * from komado.impact_evaluation_version where evaluation_id = ? order by name, effective_from, version_tag",
            (row, i) -> new Version(row.getObject("version_id", UUID.class), row.getString("name"), row.getString("version_tag"),
                row.getDate("effective_from").toLocalDate(), DecisionVersion.Status.valueOf(row.getString("status")), row.getBoolean("asked"),
                row.getString("words")), evaluation);
    }

    @Nullable
    private static Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
