package jp.komado.renewal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was told of people between two applications: once of each kind, the newest word counts. */
@Component
class Circumstances {

    private final JdbcClient jdbc;
    private final Clock clock;

    Circumstances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void record(UUID personId, Circumstance kind, LocalDate since, String by) {
        jdbc.sql("""
                insert into komado.renewal_circumstance (id, person_id, kind, since, recorded_at, recorded_by)
                values (:id, :person, :kind, :since, :at, :by)
                on conflict (person_id, kind) do update
                set since = excluded.since, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""")
            .param("id", UUID.randomUUID()).param("person", personId).param("kind", kind.name()).param("since", since)
            .param("at", Timestamp.from(clock.instant())).param("by", by).update();
    }

    @Transactional(readOnly = true)
    List<Known> of(UUID personId) {
        return jdbc.sql("select kind, since from komado.renewal_circumstance where person_id = ? order by recorded_at")
            .param(personId).query((row, i) -> new Known(Circumstance.valueOf(row.getString(1)), row.getObject(2, LocalDate.class))).list();
    }

    /** Takes back what was noted wrongly, or holds no more. */
    @Transactional
    void forget(UUID personId, Circumstance kind) {
        jdbc.sql("delete from komado.renewal_circumstance where person_id = ? and kind = ?").params(personId, kind.name()).update();
    }

    record Known(Circumstance kind, LocalDate since) {
    }
}
