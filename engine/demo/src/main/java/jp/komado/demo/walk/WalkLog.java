package jp.komado.demo.walk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * @param done elements whose tasks are completed, in order
     */
    record Entry(UUID caseId, List<String> done, boolean arrived) {

        int times(String element) {
            return (int) done.stream().filter(element::equals).count();
        }
    }

    private final JdbcTemplate jdbc;

    WalkLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(int index) {
        return jdbc.query("select case_id, done, arrived from demo.walk where index = ?", (row, n) -> new Entry(row.getObject(1, UUID.class),
            List.of((String[]) row.getArray(2).getArray()), row.getBoolean(3)), index).stream().findFirst();
    }

    void opened(int index, UUID caseId) {
        jdbc.update("insert into demo.walk (index, case_id) values (?, ?)", index, caseId);
    }

    void completed(int index, String element) {
        jdbc.update("update demo.walk set done = array_append(done, ?) where index = ?", element, index);
    }

    void arrived(int index) {
        jdbc.update("update demo.walk set arrived = true where index = ?", index);
    }

    int arrivedCount() {
        return jdbc.queryForObject("select count(*) from demo.walk where arrived", Integer.class);
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
