package jp.komado.demo.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import jp.komado.access.CurrentUsers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The office on one of its days: who acts, what day it is, and whether anything of the prefecture lies there. */
@Component
class Office {

    private final CurrentUsers users;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Office(CurrentUsers users, TransactionTemplate transaction, JdbcTemplate jdbc, Clock clock) {
        this.users = users;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    <T> T as(String user, Supplier<T> work) {
        return users.runAs(user, work);
    }

    void as(String user, Runnable work) {
        users.runAs(user, () -> {
            work.run();
            return null;
        });
    }

    /** All of it or nothing: what a kill interrupts has not been done. */
    void atOnce(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether one of the prefecture's cases has something in this state; the case of somebody who works beside the loader does not count. */
    boolean holds(String table, String state) {
        return jdbc.queryForObject("select exists (select from komado." + table
            + " held join demo.walk w on w.case_id = held.case_id where held.state = ?)", Boolean.class, state);
    }
}
