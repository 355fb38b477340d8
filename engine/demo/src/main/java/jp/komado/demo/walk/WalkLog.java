package jp.komado.demo.walk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * How far the loading has come, written in the transactions that move the cases on: a loading that was killed goes on where the last
 * commit left it.
 */
@Repository
class WalkLog {

    /**
     * One application on its way.
     *
     * @param done    elements whose tasks are completed, in order
     * @param waiting whether somebody else has to answer before anything can be done
     * @param moment  when the last task was done, or the answer came
     */
    record Entry(UUID caseId, List<String> done, boolean arrived, boolean waiting, LocalDateTime moment) {

        int times(String element) {
            return (int) done.stream().filter(element::equals).count();
        }
    }

    private final JdbcTemplate jdbc;

    WalkLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(int index) {
        return jdbc.query("select case_id, done, arrived, waiting, moment from demo.walk where index = ?", (row, n) -> new Entry(
            row.getObject(1, UUID.class), List.of((String[]) row.getArray(2).getArray()), row.getBoolean(3),
            row.getBoolean(4), row.getObject(5, LocalDateTime.class)), index).stream().findFirst();
    }

    void opened(int index, UUID caseId, LocalDateTime moment) {
        jdbc.update("insert into demo.walk (index, case_id, moment) values (?, ?, ?)", index, caseId, moment);
    }

    void completed(int index, String element, LocalDateTime moment) {
        jdbc.update("update demo.walk set done = array_append(done, ?), moment = ? where index = ?", element, moment, index);
    }

    void waiting(int index) {
        jdbc.update("update demo.walk set waiting = true where index = ?", index);
    }

    void woken(int index, LocalDateTime moment) {
        jdbc.update("update demo.walk set waiting = false, moment = ? where index = ?", moment, index);
    }

    void arrived(int index) {
        jdbc.update("update demo.walk set arrived = true where index = ?", index);
    }

    /** The cases that are still on their way. */
    Set<UUID> onTheirWay() {
        return new HashSet<>(jdbc.queryForList("""
            select case_id from demo.walk where not arrived
            union all select id from komado.claim_month
            union all select id from komado.claim_exception
            union all select id from komado.refund where opened_at < (select day from demo.prefecture)""", UUID.class));
    }

    /** Of the cases that wait, those that have a work item now. */
    Set<UUID> waitingNoMore() {
        return new HashSet<>(jdbc.queryForList("""
            select case_id from demo.walk where waiting and not arrived
              and exists (select from komado.work_item i where i.case_id = walk.case_id and i.state = 'OPEN')""", UUID.class));
    }

    void begin(Appointment appointment) {
        jdbc.update("insert into demo.appointment (moment, duty) values (?, ?) on conflict do nothing",
            appointment.moment(), appointment.duty().name());
    }

    void done(Appointment appointment) {
        jdbc.update("update demo.appointment set done = true where moment = ? and duty = ?", appointment.moment(),
            appointment.duty().name());
    }

    /** The appointment in the middle of which a loading was killed. */
    Optional<Appointment> interrupted() {
        return jdbc.query("select moment, duty from demo.appointment where not done",
            (row, n) -> new Appointment(row.getObject(1, LocalDateTime.class), Duty.valueOf(row.getString(2)))).stream().findFirst();
    }

    /** The moment up to which everything has happened; empty at the first start. */
    Optional<LocalDateTime> reached() {
        return Optional.ofNullable(jdbc.queryForObject("""
            select max(moment) from (select moment from demo.walk union all select moment from demo.appointment where done) everything""",
            LocalDateTime.class));
    }

    /** The day that counts as today for this prefecture: fixed at the first start, or a resumed loading would tell another story. */
    LocalDate day(LocalDate today) {
        jdbc.update("insert into demo.prefecture (day) select ? where not exists (select from demo.prefecture)", today);
        return jdbc.queryForObject("select day from demo.prefecture", LocalDate.class);
    }

    boolean isEmptyPrefecture() {
        return jdbc.queryForObject("select not exists (select from komado.application_episode)", Boolean.class);
    }

    boolean isFinished() {
        return jdbc.queryForObject("select exists (select from demo.prefecture where finished)", Boolean.class);
    }

    boolean hasBegun() {
        return jdbc.queryForObject("select exists (select from demo.prefecture)", Boolean.class);
    }

    void finished() {
        jdbc.update("update demo.prefecture set finished = true");
    }
}
