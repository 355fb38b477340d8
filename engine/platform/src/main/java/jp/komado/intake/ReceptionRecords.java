package jp.komado.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What the counter, or the opener of the bag, saw of an application. */
@Component
class ReceptionRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceptionRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(UUID caseId, boolean numbersGiven, boolean specialRequested, @Nullable String bagNumber,
              @Nullable Integer pages, String userId) {
        jdbc.sql("""
                insert into komado.reception
                    (case_id, individual_numbers_given, special_requested, bag_number, pages, received_by, received_at)
                values (:caseId, :numbersGiven, :specialRequested, :bagNumber, :pages, :userId, :at)""")
            .param("caseId", caseId).param("numbersGiven", numbersGiven).param("specialRequested", specialRequested)
            .param("bagNumber", bagNumber).param("pages", pages).param("userId", userId)
            .param("at", Timestamp.from(clock.instant())).update();
    }

    Seen of(UUID caseId) {
        return jdbc.sql("""
                select individual_numbers_given, special_requested, bag_number, pages, received_by
                from komado.reception where case_id = ?""")
            .param(caseId)
            .query((row, n) -> new Seen(row.getBoolean(1), row.getBoolean(2), row.getString(3),
                row.getObject(4, Integer.class), row.getString(5)))
            .single();
    }

    record Seen(boolean numbersGiven, boolean specialRequested, @Nullable String bagNumber, @Nullable Integer pages,
                String receivedBy) {
    }
}
