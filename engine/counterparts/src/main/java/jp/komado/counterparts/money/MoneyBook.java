package jp.komado.counterparts.money;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The book of what was to be paid, by which it can be judged whether everything came once. */
public class MoneyBook {

    /** What became of a request to pay. */
    public enum Outcome {
        /** Paid. */
        PAID,
        /** The account does not take it. */
        RETURNED,
        /** It was paid before; nothing is paid twice. */
        REFUSED_AGAIN
    }

    /**
     * Everything of one kind.
     *
     * @param again how often something was asked for that was paid already
     */
    public record Total(String kind, long paid, long paidYen, long returned, long again) {
    }

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public MoneyBook(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a request; a reference that was paid before is not paid again. */
    Outcome note(long inquiryNumber, String kind, String reference, long yen, boolean takes) {
        boolean before = Boolean.TRUE.equals(jdbc.queryForObject(
            "select exists (select from money where kind = ? and reference = ? and outcome = 'PAID')", Boolean.class, kind, reference));
        var outcome = before ? Outcome.REFUSED_AGAIN : takes ? Outcome.PAID : Outcome.RETURNED;
        jdbc.update("insert into money (inquiry_number, kind, reference, yen, outcome, noted_at) values (?, ?, ?, ?, ?, ?)", inquiryNumber, kind,
            reference, yen, outcome.name(), Timestamp.from(clock.instant()));
        return outcome;
    }

    /** The totals of all kinds. */
    public List<Total> totals() {
        return jdbc.query("""
            select kind, count(*) filter (where outcome = 'PAID'), coalesce(sum(yen) filter (where outcome = 'PAID'), 0),
                   count(*) filter (where outcome = 'RETURNED'), count(*) filter (where outcome = 'REFUSED_AGAIN')
            from money group by kind order by kind""",
            (row, i) -> new Total(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
    }
}
