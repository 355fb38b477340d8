package jp.komado.misuse.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.access.Right;
import jp.komado.audit.LogSeal;
import jp.komado.misuse.MisuseFinding;
import jp.komado.misuse.MisuseReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** The reports and what they found. */
@Repository
class ReportStore {

    private static final String SELECT =
        "select r.*, (select count(*) from komado.misuse_finding f where f.report_id = r.id) as findings from komado.misuse_report r ";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The month in which the log begins; empty while it has no row. */
    Optional<YearMonth> firstMonth(ZoneId zone) {
        return jdbc.sql("select at from komado.audit_entry order by at limit 1").query(OffsetDateTime.class).optional()
            .map(at -> YearMonth.from(at.atZoneSameInstant(zone)));
    }

    /** The months that have a report. */
    Set<YearMonth> months() {
        return jdbc.sql("select month from komado.misuse_report").query(LocalDate.class).stream().map(YearMonth::from).collect(Collectors.toSet());
    }

    /** Counts a month and opens its report; false if there is one, on whichever node it was made. */
    boolean open(UUID id, Month month, LogSeal.Verdict verdict, long outsideHours, Instant now, LocalDate dueOn) {
        return jdbc.sql("""
            insert into komado.misuse_report (id, month, generated_at, due_on, first_entry, last_entry, first_block, last_block, unsealed_entries,
                intact, head_fits, first_broken_block, entries, users, looks, changes, refusals, unmaskings, outside_hours, sign_in_refusals)
            select :id, :month, :now, :dueOn, first_entry, last_entry,
                   (select min(block_no) from komado.audit_block b where b.last_entry >= m.first_entry and b.first_entry <= m.last_entry),
                   (select max(block_no) from komado.audit_block b where b.last_entry >= m.first_entry and b.first_entry <= m.last_entry),
                   unsealed, :intact, :headFits, cast(:broken as bigint), entries, users, looks, changes, refusals, unmaskings, :outside, sign_ins
            from (select min(id) as first_entry, max(id) as last_entry, count(*) as entries,
                         count(distinct user_id) filter (where user_id not in ('system', '-')) as users,
                         count(*) filter (where action = 'LOOK' and outcome = 'SHOWN') as looks,
                         count(*) filter (where action = 'CHANGE') as changes,
                         count(*) filter (where outcome = 'REFUSED' and action <> 'SIGN_IN_REFUSED') as refusals,
                         count(*) filter (where right_name = :unmasking and action = 'LOOK' and outcome = 'SHOWN' and user_id <> 'system') as unmaskings,
                         count(*) filter (where action = 'SIGN_IN_REFUSED') as sign_ins,
                         count(*) filter (where id > coalesce((select max(last_entry) from komado.audit_block), 0)) as unsealed
                  from komado.audit_entry where at >= :from and at < :to) m
            on conflict (month) do nothing""")
            .param("id", id).param("month", month.month().atDay(1)).param("now", now.atOffset(ZoneOffset.UTC)).param("dueOn", dueOn)
            .param("intact", verdict.intact()).param("headFits", verdict.headFits()).param("broken", verdict.firstBrokenBlock())
            .param("outside", outsideHours).param("unmasking", Right.INDIVIDUAL_NUMBER_SHOW.name())
            .param("from", month.from()).param("to", month.to())
            .update() == 1;
    }

    List<MisuseReport> all() {
        return jdbc.sql(SELECT + "order by month desc").query(ReportStore::report).list();
    }

    Optional<MisuseReport> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(ReportStore::report).optional();
    }

    List<MisuseReport> find(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(ReportStore::report).list();
    }

    /** What a report found, the gravest first. */
    List<MisuseFinding> findings(UUID report, int limit) {
        var order = Stream.of(MisuseFinding.Kind.values()).map(Enum::name).collect(Collectors.joining(","));
        return jdbc.sql("""
            select * from komado.misuse_finding where report_id = :report
            order by array_position(string_to_array(:order, ','), kind), id limit :limit""")
            .param("report", report).param("order", order).param("limit", limit).query(ReportStore::finding).list();
    }

    /** Whether a report is about this user. */
    boolean isAbout(UUID report, String userId) {
        return jdbc.sql("select exists (select from komado.misuse_finding where report_id = ? and user_id = ?)")
            .params(report, userId).query(Boolean.class).single();
    }

    /** Confirms an open report; false if somebody already has. */
    boolean confirm(UUID id, String userId, @Nullable String comment, Instant now) {
        return jdbc.sql("""
            update komado.misuse_report set state = 'CONFIRMED', confirmed_by = :user, confirmed_at = :now, comment = cast(:comment as text),
                   version = version + 1
            where id = :id and state = 'OPEN'""")
            .param("user", userId).param("now", now.atOffset(ZoneOffset.UTC)).param("comment", comment).param("id", id).update() == 1;
    }

    private static MisuseReport report(ResultSet row, int number) throws SQLException {
        return new MisuseReport(row.getObject("id", UUID.class), row.getLong("version"), YearMonth.from(row.getObject("month", LocalDate.class)),
            instant(row, "generated_at"), row.getObject("due_on", LocalDate.class),
            new MisuseReport.MisuseRange(row.getObject("first_entry", Long.class), row.getObject("last_entry", Long.class),
                row.getObject("first_block", Long.class), row.getObject("last_block", Long.class), row.getLong("unsealed_entries")),
            new MisuseReport.MisuseSeal(row.getBoolean("intact"), row.getBoolean("head_fits"), row.getObject("first_broken_block", Long.class)),
            new MisuseReport.MisuseFigures(row.getLong("entries"), row.getLong("users"), row.getLong("looks"), row.getLong("changes"),
                row.getLong("refusals"), row.getLong("unmaskings"), row.getLong("outside_hours"), row.getLong("sign_in_refusals")),
            row.getLong("findings"), MisuseReport.State.valueOf(row.getString("state")), row.getString("confirmed_by"),
            instant(row, "confirmed_at"), row.getString("comment"));
    }

    private static MisuseFinding finding(ResultSet row, int number) throws SQLException {
        return new MisuseFinding(MisuseFinding.Kind.valueOf(row.getString("kind")), row.getString("user_id"), row.getObject("log_key", UUID.class),
            row.getLong("amount"), row.getLong("expected"), row.getObject("days", Integer.class), row.getString("purpose"), row.getString("what"),
            instant(row, "first_at"), instant(row, "last_at"));
    }

    @Nullable
    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
