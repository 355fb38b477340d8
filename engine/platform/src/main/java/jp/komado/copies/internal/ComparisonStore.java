package jp.komado.copies.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.copies.RecordKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Tables {@code copy_comparison} and {@code copy_difference}. */
@Component
class ComparisonStore {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    ComparisonStore(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String exportNumber) {
        return jdbc.sql("select exists (select from komado.copy_comparison where export_number = :number)").param("number", exportNumber)
            .query(Boolean.class).single();
    }

    void add(String exportNumber, LocalDate exportedOn, int records, int equal, int pending, List<Difference> differences) {
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into komado.copy_comparison (id, export_number, exported_on, compared_at, records, equal_records, pending)
            values (:id, :number, :on, :at, :records, :equal, :pending)""").param("id", id).param("number", exportNumber)
            .param("on", exportedOn).param("at", Timestamp.from(clock.instant())).param("records", records).param("equal", equal)
            .param("pending", pending).update();
        template.batchUpdate("""
            insert into komado.copy_difference (id, comparison_id, record_key, kind, fields, person_id, integrated_number)
            values (?, ?, ?, ?, ?, ?, ?)""",
            differences.stream().map(difference -> new Object[] {UUID.randomUUID(), id, difference.key().value(), difference.kind().name(),
                difference.fields(), difference.personId(), difference.integratedNumber()}).toList());
    }

    /** What only the copies have, as far as no run has taken it up. */
    List<Stray> strays() {
        return jdbc.sql("""
            select record_key, integrated_number from komado.copy_difference where settled_run is null and kind = 'ONLY_IN_COPY'
            order by record_key, id""")
            .query((row, number) -> new Stray(new RecordKey(row.getString(1)), row.getString(2))).list();
    }

    /** A run has taken every difference up whose record is in it, or is not worth a record any more. */
    void taken(UUID runId) {
        jdbc.sql("""
            update komado.copy_difference difference set settled_run = :run
            where settled_run is null and not exists (select from komado.copy_item item
                where item.record_key = difference.record_key and item.run_id <> :run and item.state in ('COLLECTED', 'PLACED'))""")
            .param("run", runId).update();
    }

    /** The newest comparison of a time. */
    Optional<Comparison> newest(Instant from, @Nullable Instant until) {
        return jdbc.sql("""
            select * from komado.copy_comparison where compared_at >= :from and (cast(:until as timestamptz) is null or compared_at < :until)
            order by compared_at desc limit 1""").param("from", Timestamp.from(from))
            .param("until", until == null ? null : Timestamp.from(until))
            .query((row, number) -> new Comparison(row.getObject("id", UUID.class), row.getString("export_number"),
                row.getDate("exported_on").toLocalDate(), row.getTimestamp("compared_at").toInstant(), row.getInt("records"),
                row.getInt("equal_records"), row.getInt("pending"))).optional();
    }

    List<Difference> differences(UUID comparisonId) {
        return jdbc.sql("""
            select difference.*, run.number as run_number from komado.copy_difference difference
            left join komado.copy_run run on run.id = difference.settled_run where comparison_id = :id order by record_key""")
            .param("id", comparisonId)
            .query((row, number) -> new Difference(new RecordKey(row.getString("record_key")), Difference.Kind.valueOf(row.getString("kind")),
                row.getString("fields"), row.getObject("person_id", UUID.class), row.getString("integrated_number"),
                row.getString("run_number"))).list();
    }

    /** An export held against the originals. */
    record Comparison(UUID id, String exportNumber, LocalDate exportedOn, Instant comparedAt, int records, int equal, int pending) {
    }

    /**
     * Something in which copy and original differ.
     *
     * @param fields the names of the fields, separated by spaces, with DIFFERENT
     * @param run the run that sent it again, null as long as none has
     */
    record Difference(RecordKey key, Kind kind, @Nullable String fields, @Nullable UUID personId, String integratedNumber,
                      @Nullable String run) {

        enum Kind { MISSING, DIFFERENT, ONLY_IN_COPY }
    }

    /** A record that only the copies have. */
    record Stray(RecordKey key, String integratedNumber) {
    }
}
