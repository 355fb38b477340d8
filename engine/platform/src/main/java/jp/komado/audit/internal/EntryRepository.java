package jp.komado.audit.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of the log: added on connections of the log's own, read like anything else. */
@Repository
class EntryRepository {

    private static final int FETCH = 1000;

    private final JdbcClient log;
    private final JdbcTemplate reader;

    EntryRepository(AuditConfiguration.LogConnections connections, JdbcTemplate reader) {
        this.log = connections.jdbc();
        this.reader = reader;
    }

    /** Committed when this returns. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void add(Entry entry) {
        log.sql("""
                        insert into komado.audit_entry
                               (at, user_id, action, right_name, what, purpose, case_id, person_keys, outcome, detail)
                        values (:at, :user, :action, :right, :what, :purpose, :case, :persons::uuid[], :outcome, :detail)
                        """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("user", entry.userId())
                .param("action", entry.action())
                .param("right", entry.right(), Types.VARCHAR)
                .param("what", entry.what())
                .param("purpose", entry.purpose(), Types.VARCHAR)
                .param("case", entry.caseId(), Types.OTHER)
                .param("persons", literal(entry.personKeys()))
                .param("outcome", entry.outcome())
                .param("detail", entry.detail())
                .update();
    }

    /** The newest rows that match, before a row if given. */
    List<Entry> page(Criteria criteria, UUID caseId, Long before, int limit) {
        return JdbcClient.create(reader)
                .sql("""
                        select * from komado.audit_entry
                         where (:from::timestamptz is null or at >= :from)
                           and (:to::timestamptz is null or at < :to)
                           and (:user::text is null or user_id = :user)
                           and (:what::text is null or what = :what)
                           and (:case::uuid is null or case_id = :case)
                           and (:before::bigint is null or id < :before)
                         order by id desc
                         limit :limit
                        """)
                .param("from", utc(criteria.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", utc(criteria.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("user", criteria.userId(), Types.VARCHAR)
                .param("what", criteria.what(), Types.VARCHAR)
                .param("case", caseId, Types.OTHER)
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query(EntryRepository::entry)
                .list();
    }

    /** Walks through a range of the log in order, without holding it in memory. Needs a transaction to stream. */
    @Transactional(readOnly = true)
    public void walk(long first, long last, Consumer<Entry> visitor) {
        JdbcTemplate streaming = new JdbcTemplate(reader.getDataSource());
        streaming.setFetchSize(FETCH);
        streaming.query("select * from komado.audit_entry where id between ? and ? order by id",
                (ResultSet row) -> visitor.accept(entry(row, 0)), first, last);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Array persons = row.getArray("person_keys");
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("user_id"),
                row.getString("action"),
                row.getString("right_name"),
                row.getString("what"),
                row.getString("purpose"),
                row.getObject("case_id", UUID.class),
                Arrays.asList((UUID[]) persons.getArray()),
                row.getString("outcome"),
                row.getString("detail"));
    }

    private static String literal(List<UUID> keys) {
        return "{" + String.join(",", keys.stream().map(UUID::toString).toList()) + "}";
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
