package jp.komado.linkage.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.komado.linkage.Information;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code linkage_stop}. */
@Component
public class StopStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    StopStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that may not be asked at present. */
    public List<Stop> all() {
        return jdbc.sql("select kind, information, inquiry_number, stopped_at from komado.linkage_stop order by stopped_at")
            .query((row, number) -> new Stop(row.getString("kind"), Information.valueOf(row.getString("information")),
                row.getLong("inquiry_number"), row.getTimestamp("stopped_at").toInstant())).list();
    }

    boolean isStopped(String kind, Information information) {
        return all().stream().anyMatch(stop -> stop.kind().equals(kind) && stop.information() == information);
    }

    void stop(String kind, Information information, long inquiryNumber) {
        jdbc.sql("""
            insert into komado.linkage_stop (kind, information, inquiry_number, stopped_at) values (:kind, :information, :number, :at)
            on conflict do nothing""")
            .param("kind", kind).param("information", information.name()).param("number", inquiryNumber)
            .param("at", Timestamp.from(clock.instant())).update();
    }

    boolean lift(String kind, Information information) {
        return jdbc.sql("delete from komado.linkage_stop where kind = :kind and information = :information")
            .param("kind", kind).param("information", information.name()).update() > 0;
    }

    /** An inquiry that the permitted list lacks. */
    public record Stop(String kind, Information information, long inquiryNumber, Instant stoppedAt) {
    }
}
