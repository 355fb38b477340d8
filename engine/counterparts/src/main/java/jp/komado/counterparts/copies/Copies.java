package jp.komado.counterparts.copies;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The copies and what was asked of them. Callers hold the transaction. */
public class Copies {

    /** A copy, for those who compare it with the original. */
    public record Copy(String recordKey, String integratedNumber, String content, boolean answerOff, int registrations) {
    }

    /** Somebody was told, or waits for a person's answer. */
    public record Request(long reference, String recipient, String body, String recordKey, String integratedNumber, boolean byPerson,
                          String answer) {
    }

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public Copies(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose record stands under a key. */
    Optional<String> holder(String key) {
        return jdbc.queryForList("select integrated_number from copy where record_key = ?", String.class, key).stream().findFirst();
    }

    void keep(String key, String integratedNumber, String content, boolean answerOff, long inquiryNumber) {
        jdbc.update("""
            insert into copy (record_key, integrated_number, content, answer_off, inquiry_number, registered_at) values (?, ?, ?, ?, ?, ?)
            on conflict (record_key) do update set content = excluded.content, answer_off = excluded.answer_off,
                inquiry_number = excluded.inquiry_number, registered_at = excluded.registered_at,
                registrations = copy.registrations + 1""", key, integratedNumber, content, answerOff, inquiryNumber, now());
    }

    void delete(String key) {
        jdbc.update("delete from copy where record_key = ?", key);
    }

    /** All copies, in the order of their keys. */
    public List<Copy> all() {
        return jdbc.query("select record_key, integrated_number, content, answer_off, registrations from copy order by record_key",
            (row, n) -> new Copy(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5)));
    }

    /** Copies of which nobody has been told yet. */
    List<Copy> untold() {
        return jdbc.query("select record_key, integrated_number, content, answer_off, registrations from copy where not told order by record_key",
            (row, n) -> new Copy(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5)));
    }

    void told(String key) {
        jdbc.update("update copy set told = true where record_key = ?", key);
    }

    /** Somebody asks about a record: answered at once, unless the copy says otherwise or it is the transfer, which is always approved. */
    void ask(String recipient, String body, Copy copy, boolean byPerson) {
        jdbc.update("""
            insert into provision_request (recipient, body, record_key, integrated_number, by_person, asked_at) values (?, ?, ?, ?, ?, ?)""",
            recipient, body, copy.recordKey(), copy.integratedNumber(), byPerson, now());
    }

    List<Request> unlisted() {
        return jdbc.query("""
            select reference, recipient, body, record_key, integrated_number, by_person, answer from provision_request where not listed
            order by reference""", (row, n) -> request(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
            row.getBoolean(6), row.getString(7)));
    }

    void listed(long reference) {
        jdbc.update("update provision_request set listed = true where reference = ?", reference);
    }

    /** The newest requests. */
    public List<Request> requests(int limit) {
        return jdbc.query("""
            select reference, recipient, body, record_key, integrated_number, by_person, answer from provision_request
            order by reference desc limit ?""", (row, n) -> request(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
            row.getString(5), row.getBoolean(6), row.getString(7)), limit);
    }

    /** A person at the prefecture has answered; false if nothing like it was asked, or it was answered already. */
    boolean answered(long reference, boolean provided, String integratedNumber, String key) {
        return jdbc.update("""
            update provision_request set answer = ?, answered_at = ?
            where reference = ? and by_person and answer is null and integrated_number = ? and record_key = ?""", provided ? "Y" : "N", now(),
            reference, integratedNumber, key) == 1;
    }

    private static Request request(long reference, String recipient, String body, String key, String integrated, boolean byPerson, String answer) {
        return new Request(reference, recipient, body, key, integrated, byPerson, answer);
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
