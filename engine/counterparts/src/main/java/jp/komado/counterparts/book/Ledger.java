package jp.komado.counterparts.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.komado.counterparts.copies.Copies;
import org.springframework.jdbc.core.JdbcTemplate;

/** The book for those who read in it: to compare it with their own, or to see how it stands. It names nobody. */
public class Ledger {

    /** A file that came. */
    public record Shipment(String number, String kind, String channel, String fileName, int records, String state, String reason,
                           Instant receivedAt) {
    }

    /**
     * An inquiry and what became of it.
     *
     * @param state OPEN, INTERIM (an answer in between was given), SILENT (never answered by itself), ANSWERED
     * @param code  the last answer that was given
     * @param asked how often the number came, which should be once
     */
    public record Inquiry(long number, String kind, String shipment, String state, String code, String fault, int asked, Instant receivedAt,
                          Instant answeredAt) {
    }

    /** A file that went. */
    public record AnswerFile(String shipment, String kind, String fileName, int records, String fault, Instant writtenAt) {
    }

    /** A letter to an insurer. */
    public record Letter(String code, String state, String category, int times, boolean patientFound, Instant receivedAt, Instant collectedAt) {
    }

    /** How it stands with one kind of inquiry. */
    public record Total(String kind, long asked, long answered, long interim, long open, long silent, long askedAgain) {
    }

    /** All of it. */
    public record Everything(List<Total> totals, List<Shipment> shipments, List<Inquiry> inquiries, List<AnswerFile> files, List<Letter> letters,
                             List<Copies.Copy> copies, List<Copies.Request> requests) {
    }

    private final JdbcTemplate jdbc;
    private final Copies copies;

    public Ledger(JdbcTemplate jdbc, Copies copies) {
        this.jdbc = jdbc;
        this.copies = copies;
    }

    /** The whole book, the latest first, of each list at most so many lines. */
    public Everything read(int limit) {
        return new Everything(totals(), shipments(limit), inquiries(limit), files(limit), letters(limit),
            copies.all().stream().limit(limit).toList(), copies.requests(limit));
    }

    public List<Total> totals() {
        return jdbc.query("""
            select kind, count(*), count(*) filter (where state = 'ANSWERED'), count(*) filter (where state = 'INTERIM'),
              count(*) filter (where state = 'OPEN'), count(*) filter (where state = 'SILENT'),
              (select count(*) from repeated_inquiry r join inquiry o on o.number = r.number where o.kind = inquiry.kind)
            from inquiry group by kind order by kind""", (row, n) -> new Total(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4),
            row.getLong(5), row.getLong(6), row.getLong(7)));
    }

    /** Answers, and files of answers, that will be written by themselves up to a moment. */
    public int dueUntil(Instant moment) {
        var until = Timestamp.from(moment);
        return jdbc.queryForObject("""
            select (select count(*) from answer where file_id is null and due_at <= ?)
              + (select count(*) from answer_file where written_at is null and due_at <= ?)""", Integer.class, until, until);
    }

    private List<Shipment> shipments(int limit) {
        return jdbc.query("select number, kind, channel, file_name, records, state, reason, received_at from shipment order by id desc limit ?",
            (row, n) -> new Shipment(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getString(6),
                row.getString(7), instant(row.getTimestamp(8))), limit);
    }

    private List<Inquiry> inquiries(int limit) {
        return jdbc.query("""
            select i.number, i.kind, s.number, i.state, i.code, i.fault,
              1 + (select count(*) from repeated_inquiry r where r.number = i.number), i.received_at, i.answered_at
            from inquiry i join shipment s on s.id = i.shipment_id order by i.number desc limit ?""",
            (row, n) -> new Inquiry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                row.getInt(7), instant(row.getTimestamp(8)), instant(row.getTimestamp(9))), limit);
    }

    private List<AnswerFile> files(int limit) {
        return jdbc.query("""
            select s.number, s.kind, f.file_name, f.records, f.fault, f.written_at
            from answer_file f join shipment s on s.id = f.shipment_id order by f.id desc limit ?""",
            (row, n) -> new AnswerFile(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
                instant(row.getTimestamp(6))), limit);
    }

    private List<Letter> letters(int limit) {
        return jdbc.query("""
            select code, state, category, times, person is not null, received_at, collected_at from letter
            order by received_at desc, code limit ?""",
            (row, n) -> new Letter(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getBoolean(5),
                instant(row.getTimestamp(6)), instant(row.getTimestamp(7))), limit);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
