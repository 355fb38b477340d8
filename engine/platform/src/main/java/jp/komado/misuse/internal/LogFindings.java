package jp.komado.misuse.internal;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.access.Right;
import jp.komado.audit.LogSeal;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.misuse.MisuseFinding.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds what is odd in a month of the log. Each kind is one statement that counts and writes in the database, so that millions of rows never
 * leave it. The engine itself ({@code system}) is nobody's suspect.
 */
@Repository
class LogFindings {

    private static final String STAFF = """
        staff as (
            select id, roles, queues, valid_from, valid_to
            from json_to_recordset(cast(:staff as json)) as s(id text, roles text[], queues text[], valid_from date, valid_to date)
        )""";
    private static final String ROWS = """
        entry as (
            select e.*, e.at at time zone :zone as local_at from komado.audit_entry e
            where e.at >= :from and e.at < :to and e.user_id <> 'system'
        )""";
    private static final String LOOKED = "action = 'LOOK' and outcome = 'SHOWN'";
    private static final String INSERT =
        "insert into komado.misuse_finding (report_id, kind, user_id, log_key, amount, expected, days, purpose, what, first_at, last_at) with ";
    private static final String OUTSIDE = """
        (local_at::time < cast(:opens as time) or local_at::time >= cast(:closes as time)
         or local_at::date <> all (cast(string_to_array(:officeDays, ',') as date[])))""";

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;
    private final MisuseProperties properties;

    LogFindings(JdbcClient jdbc, OfficeCalendar calendar, MisuseProperties properties) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.properties = properties;
    }

    /** Everything about a month except the seal, which is checked over the whole log. */
    void find(UUID report, Month month, String staff) {
        invalidIds(report, month, staff);
        unmasked(report, month);
        refusals(report, month);
        signInRefusals(report, month);
        samePerson(report, month);
        manyLooks(report, month, staff);
        outsideHours(report, month);
        withoutWork(report, month, staff);
        searches(report, month);
    }

    /** The log is not as it was written. */
    void broken(UUID report, LogSeal.Verdict verdict) {
        if (!verdict.intact()) {
            jdbc.sql("insert into komado.misuse_finding (report_id, kind, amount, expected) values (?, ?, ?, 0)")
                .params(report, Kind.INTEGRITY.name(), verdict.firstBrokenBlock() == null ? 0 : verdict.firstBrokenBlock()).update();
        }
    }

    /** Looks of a month outside office hours, by anybody. */
    long outsideHours(Month month) {
        return hours(statement("with " + ROWS + " select count(*) from entry where " + LOOKED + " and " + OUTSIDE, month), month)
            .query(Long.class).single();
    }

    private void invalidIds(UUID report, Month month, String staff) {
        insert(report, Kind.INVALID_ID, month, ROWS + ", " + STAFF + """
            select :report, :kind, e.user_id, cast(null as uuid), count(*), 0, count(distinct local_at::date), null, null, min(at), max(at)
            from entry e join staff s on s.id = e.user_id
            where action in ('LOOK', 'CHANGE') and outcome in ('SHOWN', 'DONE') and local_at::date not between s.valid_from and s.valid_to
            group by e.user_id order by e.user_id""").param("staff", staff).update();
    }

    private void unmasked(UUID report, Month month) {
        insert(report, Kind.UNMASKED, month, ROWS + """
            select :report, :kind, user_id, person_keys[1], 1, 0, cast(null as integer), purpose, what, at, at
            from entry where right_name = :right and """ + " " + LOOKED + " order by id")
            .param("right", Right.INDIVIDUAL_NUMBER_SHOW.name()).update();
    }

    private void refusals(UUID report, Month month) {
        insert(report, Kind.REFUSALS, month, ROWS + """
            select :report, :kind, user_id, cast(null as uuid), count(*), :most, count(distinct local_at::date), null, null, min(at), max(at)
            from entry where outcome = 'REFUSED' and action <> 'SIGN_IN_REFUSED'
            group by user_id having count(*) > :most order by count(*) desc, user_id""").param("most", properties.refusals()).update();
    }

    private void signInRefusals(UUID report, Month month) {
        insert(report, Kind.SIGN_IN_REFUSALS, month, ROWS + """
            select :report, :kind, user_id, cast(null as uuid), count(*), :most, count(distinct local_at::date), null,
                   case when bool_or(detail = 'locked') then 'locked' end, min(at), max(at)
            from entry where action = 'SIGN_IN_REFUSED'
            group by user_id having count(*) > :most or bool_or(detail = 'locked')
            order by count(*) desc, user_id""").param("most", properties.signInRefusals()).update();
    }

    /** Lists show many people whom nobody meant to see; only rows about few people count. */
    private void samePerson(UUID report, Month month) {
        insert(report, Kind.SAME_PERSON, month, ROWS + """
            select :report, :kind, user_id, key, count(*) filter (where action = 'LOOK'), :most,
                   count(distinct local_at::date) filter (where action = 'LOOK'), null, null,
                   min(at) filter (where action = 'LOOK'), max(at) filter (where action = 'LOOK')
            from entry cross join lateral unnest(person_keys) as key
            where cardinality(person_keys) <= :lists and (action = 'CHANGE' or\s""" + LOOKED + """
            ) group by user_id, key
            having count(*) filter (where action = 'LOOK') > :most
               and count(distinct local_at::date) filter (where action = 'LOOK') >= :days
               and count(*) filter (where action = 'CHANGE') = 0
            order by 5 desc, user_id, key""")
            .param("most", properties.samePersonLooks()).param("days", properties.samePersonDays()).param("lists", properties.listsFrom()).update();
    }

    /** Who has several duties is compared with the busiest of them. */
    private void manyLooks(UUID report, Month month, String staff) {
        insert(report, Kind.MANY_LOOKS, month, ROWS + ", " + STAFF + """
            , looks as (
                select user_id, count(*) as looks, count(distinct local_at::date) as days, min(at) as first_at, max(at) as last_at
                from entry where\s""" + LOOKED + """
             group by user_id
            ), duty as (
                select s.id, role from staff s cross join lateral unnest(s.roles) as role
            ), usual as (
                select role, percentile_cont(0.5) within group (order by looks) as median
                from looks join duty on duty.id = looks.user_id group by role
            ), compared as (
                select duty.id, max(median) as median from duty join usual using (role) group by duty.id
            )
            select :report, :kind, user_id, cast(null as uuid), looks, round(median), days, null, null, first_at, last_at
            from looks join compared on compared.id = looks.user_id
            where looks > :least and looks > :factor * median
            order by looks desc, user_id""")
            .param("staff", staff).param("least", properties.manyLooksAtLeast()).param("factor", properties.manyLooksFactor()).update();
    }

    private void outsideHours(UUID report, Month month) {
        hours(insert(report, Kind.OUTSIDE_HOURS, month, ROWS + """
            select :report, :kind, user_id, cast(null as uuid), count(*), :most, count(distinct local_at::date), null, null, min(at), max(at)
            from entry where\s""" + LOOKED + " and " + OUTSIDE + """
             group by user_id having count(*) > :most order by count(*) desc, user_id"""), month)
            .param("most", properties.outsideHours()).update();
    }

    /** Work is the user's if an item was on their desk, or lay in a queue that their duty sees. */
    private void withoutWork(UUID report, Month month, String staff) {
        insert(report, Kind.NO_WORK, month, ROWS + ", " + STAFF + """
            , looked as (
                select user_id, case_id, min(at) as first_at, max(at) as last_at, min(local_at::date) as day
                from entry where case_id is not null and purpose = 'CASE_WORK' and\s""" + LOOKED + """
             group by user_id, case_id
            )
            select :report, :kind, l.user_id, cast(null as uuid), count(*), :most, count(distinct day), null, null, min(first_at), max(last_at)
            from looked l join staff s on s.id = l.user_id
            where not exists (select from komado.work_item w where w.case_id = l.case_id
                                and (w.assignee = l.user_id or w.finished_by = l.user_id or w.queue = any (s.queues)))
            group by l.user_id having count(*) > :most order by count(*) desc, l.user_id""")
            .param("staff", staff).param("most", properties.casesWithoutWork()).update();
    }

    /** From the end of the month backwards: a minimum over what is still to come would be counted anew for every row. */
    private void searches(UUID report, Month month) {
        insert(report, Kind.SEARCHES, month, ROWS + """
            , followed as (
                select user_id, at, local_at, what in ('case-list', 'work-item-search') as search,
                       min(at) filter (where case_id is not null) over (
                           partition by user_id order by at desc, id desc rows between unbounded preceding and 1 preceding) as opened_at
                from entry where outcome in ('SHOWN', 'DONE') and (case_id is not null or what in ('case-list', 'work-item-search'))
            )
            select :report, :kind, user_id, cast(null as uuid), count(*), :most, count(distinct local_at::date), null, null, min(at), max(at)
            from followed
            where search and (opened_at is null or opened_at > at + cast(:minutes as integer) * interval '1 minute')
            group by user_id having count(*) > :most order by count(*) desc, user_id""")
            .param("most", properties.searchesWithoutCase()).param("minutes", properties.searchMinutes()).update();
    }

    private JdbcClient.StatementSpec insert(UUID report, Kind kind, Month month, String sql) {
        return statement(INSERT + sql, month).param("report", report).param("kind", kind.name());
    }

    private JdbcClient.StatementSpec statement(String sql, Month month) {
        return jdbc.sql(sql).param("zone", month.zone().getId()).param("from", month.from()).param("to", month.to());
    }

    private JdbcClient.StatementSpec hours(JdbcClient.StatementSpec statement, Month month) {
        return statement.param("opens", properties.opens().toString()).param("closes", properties.closes().toString())
            .param("officeDays", days(month).filter(calendar::isOfficeDay).map(LocalDate::toString).collect(Collectors.joining(",")));
    }

    private static Stream<LocalDate> days(Month month) {
        return month.month().atDay(1).datesUntil(month.month().plusMonths(1).atDay(1));
    }
}
