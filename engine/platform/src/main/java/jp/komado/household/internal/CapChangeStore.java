package jp.komado.household.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.household.CapChange;
import jp.komado.household.CapChange.Cause;
import jp.komado.household.CapChange.State;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code cap_change}. */
@Component
class CapChangeStore {

    private final JdbcClient database;
    private final Clock clock;

    CapChangeStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a change; false if one waits already. */
    boolean open(UUID id, HeldCertificate own, CapDue due) {
        return database.sql("""
            insert into komado.cap_change (id, case_id, person_id, effective_on, base_yen, cap_before_yen, cap_after_yen, household_cap_yen, cause, state, opened_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
            on conflict (case_id) where state in ('OPEN', 'PROPOSED', 'APPROVED') do nothing""")
            .params(id, own.caseId(), own.personId(), due.effectiveOn(), own.baseYen(), due.capBeforeYen(), due.capAfterYen(), due.householdCapYen(),
                due.cause().name(), now()).update() == 1;
    }

    /** The change of a case that waits. */
    Optional<CapChange> waiting(UUID caseId) {
        return all(caseId).stream().filter(change -> change.state() == State.OPEN || change.state() == State.PROPOSED || change.state() == State.APPROVED)
            .findFirst();
    }

    /** All changes of a case in the order in which they were opened. */
    List<CapChange> all(UUID caseId) {
        return database.sql("select * from komado.cap_change where case_id = ? order by seq").param(caseId).query(CapChangeStore::change).list();
    }

    void propose(CapChange change, CapDue due, String by, @Nullable String reason) {
        demandOne(database.sql("""
            update komado.cap_change set state = 'PROPOSED', effective_on = ?, cap_before_yen = ?, cap_after_yen = ?, household_cap_yen = ?, cause = ?,
                   proposed_by = ?, proposed_at = ?, reason = ?, version = version + 1
            where id = ? and version = ? and state = 'OPEN'""")
            .param(due.effectiveOn()).param(due.capBeforeYen()).param(due.capAfterYen()).param(due.householdCapYen()).param(due.cause().name())
            .param(by).param(now()).param(reason).param(change.id()).param(change.version()).update());
    }

    void notNeeded(CapChange change, String by, String reason) {
        demandOne(database.sql("""
            update komado.cap_change set state = 'NOT_NEEDED', proposed_by = ?, proposed_at = ?, reason = ?, version = version + 1
            where id = ? and version = ? and state = 'OPEN'""").params(by, now(), reason, change.id(), change.version()).update());
    }

    void approve(CapChange change, String by, @Nullable String comment) {
        demandOne(database.sql("""
            update komado.cap_change set state = 'APPROVED', approved_by = ?, approved_at = ?, comment = ?, version = version + 1
            where id = ? and version = ? and state = 'PROPOSED'""").param(by).param(now()).param(comment).param(change.id()).param(change.version()).update());
    }

    void sendBack(CapChange change, @Nullable String comment) {
        demandOne(database.sql("update komado.cap_change set state = 'OPEN', comment = ?, version = version + 1 where id = ? and version = ? and state = 'PROPOSED'")
            .param(comment).param(change.id()).param(change.version()).update());
    }

    void applied(CapChange change) {
        demandOne(database.sql("update komado.cap_change set state = 'APPLIED', version = version + 1 where id = ? and version = ? and state = 'APPROVED'")
            .params(change.id(), change.version()).update());
    }

    /** Changes that were applied and whose past months nobody has settled yet, in the order in which they were applied. */
    List<CapChange> unsettled(UUID caseId) {
        return database.sql("select * from komado.cap_change where case_id = ? and state = 'APPLIED' and settled_at is null order by seq").param(caseId)
            .query(CapChangeStore::change).list();
    }

    void settled(UUID caseId) {
        database.sql("update komado.cap_change set settled_at = ?, version = version + 1 where case_id = ? and state = 'APPLIED' and settled_at is null")
            .params(now(), caseId).update();
    }

    private static void demandOne(int rows) {
        if (rows != 1) {
            throw Problem.stale(null);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static CapChange change(ResultSet row, int number) throws SQLException {
        var proposed = row.getTimestamp("proposed_at");
        return new CapChange(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("person_id", UUID.class),
            row.getObject("effective_on", LocalDate.class), row.getInt("base_yen"), row.getInt("cap_before_yen"), row.getInt("cap_after_yen"),
            row.getInt("household_cap_yen"), Cause.valueOf(row.getString("cause")), State.valueOf(row.getString("state")), row.getString("proposed_by"),
            proposed == null ? null : proposed.toInstant(), row.getString("reason"), row.getString("approved_by"), row.getString("comment"), row.getLong("version"));
    }
}
