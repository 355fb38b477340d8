package jp.komado.counterparts.book;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.komado.counterparts.office.Reply;
import jp.komado.counterparts.shipment.ShipmentFile;
import jp.komado.counterparts.shipment.ShipmentName;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes down what came, what was asked and what was answered. Callers hold the transaction. */
public class Book {

    private static final int LONGEST_REASON = 500;
    private static final long NOBODYS_NUMBER = 99_999_999;

    /** A file of answers that waits for its moment. */
    public record WaitingFile(long id, String channel, String fileName, byte[] sealed) {
    }

    /**
     * A shipment of which answers are due.
     *
     * @param dated the day on which its sender says to have written it
     */
    public record Due(long shipmentId, String channel, String number, String kind, LocalDate dated, Instant receivedAt) {
    }

    /** One planned answer. */
    public record Answer(long id, long inquiry, List<String> lines) {
    }

    private final JdbcTemplate jdbc;

    public Book(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether exactly this file stands in the book, accepted or not. */
    public boolean hasNoted(String fileName, String digest) {
        return jdbc.queryForObject("select exists (select from shipment where file_name = ? and digest = ?)", Boolean.class, fileName, digest);
    }

    /** Whether a shipment has been accepted under this number. */
    public boolean knows(String number, String kind) {
        return jdbc.queryForObject("select exists (select from shipment where number = ? and kind = ? and state = 'ACCEPTED')", Boolean.class,
            number, kind);
    }

    public long accepted(String channel, String fileName, String digest, ShipmentFile content, Instant now) {
        return shipment(channel, fileName, digest, new ShipmentName(content.number(), content.kind()), content, "ACCEPTED", null, now);
    }

    /**
     * Notes a file that was not taken over, with the reason.
     *
     * @param name what its name says, or null if it says nothing
     */
    public void notTaken(String channel, String fileName, String digest, ShipmentName name, boolean repeated, String reason, Instant now) {
        var kept = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        shipment(channel, fileName, digest, name, null, repeated ? "REPEATED" : "REFUSED", kept, now);
    }

    private long shipment(String channel, String fileName, String digest, ShipmentName name, ShipmentFile content, String state, String reason,
                          Instant now) {
        return jdbc.queryForObject("""
            insert into shipment (channel, file_name, digest, number, kind, dated, records, state, reason, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""", Long.class, channel, fileName, digest, name == null ? null : name.number(),
            name == null ? null : name.kind(), content == null ? null : content.date(), content == null ? 0 : content.records().size(), state,
            reason, Timestamp.from(now));
    }

    /** Enters an inquiry; one whose number is in the book already is only noted as asked again. */
    public boolean asked(long number, String kind, String question, long shipmentId, Instant now) {
        var fresh = jdbc.update("insert into inquiry (number, kind, question, shipment_id, state, received_at) values (?, ?, ?, ?, 'OPEN', ?)"
            + " on conflict do nothing", number, kind, question, shipmentId, Timestamp.from(now)) == 1;
        if (!fresh) {
            jdbc.update("insert into repeated_inquiry (number, shipment_id, noted_at) values (?, ?, ?)", number, shipmentId, Timestamp.from(now));
        }
        return fresh;
    }

    /** How often the same was asked by now, under whatever numbers. */
    public int timesAsked(String question) {
        return jdbc.queryForObject("select count(*) from inquiry where question = ?", Integer.class, question);
    }

    /** Notes whom an inquiry is about, what goes wrong with it, and whether it is ever answered by itself. */
    public void understood(long number, String person, String fault, boolean silent) {
        jdbc.update("update inquiry set person = ?, fault = ?, state = ? where number = ?", person, fault, silent ? "SILENT" : "OPEN", number);
    }

    public void planned(long number, Reply.Part part, Instant due) {
        jdbc.update("insert into answer (inquiry_number, lines, code, interim, due_at) values (?, ?, ?, ?, ?)", number,
            String.join("\n", part.lines()), part.code(), part.interim(), due == null ? null : Timestamp.from(due));
    }

    /** The next shipment with answers whose time has come. */
    public Optional<Due> due(Instant now) {
        return jdbc.query("""
            select s.id, s.channel, s.number, s.kind, s.dated, s.received_at from answer a join inquiry i on i.number = a.inquiry_number
            join shipment s on s.id = i.shipment_id where a.file_id is null and a.due_at <= ? order by a.due_at, a.id limit 1""",
            (row, n) -> new Due(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getObject(5, LocalDate.class), row.getTimestamp(6).toInstant()), Timestamp.from(now)).stream().findFirst();
    }

    /** The answers of one shipment whose time has come, in the order of the inquiries; of each inquiry one, since a file holds no two. */
    public List<Answer> dueAnswers(long shipmentId, Instant now) {
        return jdbc.query("""
            select distinct on (a.inquiry_number) a.id, a.inquiry_number, a.lines from answer a join inquiry i on i.number = a.inquiry_number
            where i.shipment_id = ? and a.file_id is null and a.due_at <= ? order by a.inquiry_number, a.id""",
            (row, n) -> new Answer(row.getLong(1), row.getLong(2), row.getString(3).lines().toList()), shipmentId, Timestamp.from(now));
    }

    public int nextPart(long shipmentId) {
        return jdbc.queryForObject("select coalesce(max(part), 0) + 1 from answer_file where shipment_id = ?", Integer.class, shipmentId);
    }

    public long file(long shipmentId, int part, String fileName, int records, String fault, Instant due, byte[] sealed) {
        return jdbc.queryForObject("""
            insert into answer_file (shipment_id, part, file_name, records, fault, due_at, sealed) values (?, ?, ?, ?, ?, ?, ?) returning id""",
            Long.class, shipmentId, part, fileName, records, fault, Timestamp.from(due), sealed);
    }

    public void putInto(long fileId, List<Answer> answers) {
        jdbc.batchUpdate("update answer set file_id = ? where id = ?", answers.stream().map(answer -> new Object[] {fileId, answer.id()}).toList());
    }

    public List<WaitingFile> waiting(Instant now) {
        return jdbc.query("""
            select f.id, s.channel, f.file_name, f.sealed from answer_file f join shipment s on s.id = f.shipment_id
            where f.written_at is null and f.due_at <= ? order by f.due_at, f.id""",
            (row, n) -> new WaitingFile(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)), Timestamp.from(now));
    }

    /** The file lies in the folder: its answers are given, and its sealed content is no longer kept here. */
    public void written(long fileId, Instant now) {
        jdbc.update("update answer_file set written_at = ?, sealed = null where id = ?", Timestamp.from(now), fileId);
        jdbc.update("""
            update inquiry i set code = a.code, answered_at = ?, state = case when a.interim then 'INTERIM' else 'ANSWERED' end
            from answer a where a.inquiry_number = i.number and a.file_id = ? and i.state <> 'ANSWERED'""", Timestamp.from(now), fileId);
    }

    /** Somebody asked when the answer comes: it comes now. */
    public int release(Long number, Instant now) {
        return jdbc.update("update answer set due_at = ? where file_id is null and (due_at is null or due_at > ?) and (?::bigint is null or inquiry_number = ?)",
            Timestamp.from(now), Timestamp.from(now), number, number);
    }

    /** The number of an inquiry that belongs to an earlier shipment; a number of nobody if there is none. */
    public long numberOfAnother(long shipmentId) {
        try {
            return jdbc.queryForObject("select number from inquiry where shipment_id < ? order by number desc limit 1", Long.class, shipmentId);
        } catch (EmptyResultDataAccessException none) {
            return NOBODYS_NUMBER;
        }
    }
}
