package jp.komado.cap.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The explicit choices of the highest tier, with reason and name: no table row ever makes this choice. */
@Component
class TierChoices {

    private static final String COLUMNS = "select case_id, reason, chosen_by, chosen_name, chosen_at from komado.cap_tier_choice ";

    private final JdbcClient jdbc;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    TierChoices(JdbcClient jdbc, CurrentUsers currentUsers, Clock clock) {
        this.jdbc = jdbc;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /**
     * One choice.
     *
     * @param name of the person who chose, as on the staff list then
     */
    record Choice(UUID caseId, String reason, String userId, String name, Instant at) {
    }

    @Transactional
    void choose(UUID caseId, UUID patientId, String reason) {
        var user = currentUsers.require();
        jdbc.sql("""
                insert into komado.cap_tier_choice (id, case_id, patient_id, reason, chosen_by, chosen_name, chosen_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(UUID.randomUUID(), caseId, patientId, reason, user.id(), user.name(), Timestamp.from(clock.instant())).update();
    }

    @Transactional(readOnly = true)
    Optional<Choice> of(UUID caseId) {
        return jdbc.sql(COLUMNS + "where case_id = ? order by seq desc limit 1").param(caseId).query(TierChoices::choice).optional();
    }

    /** Those of these cases in which somebody chose. */
    @Transactional(readOnly = true)
    Set<UUID> among(Collection<UUID> caseIds) {
        return jdbc.sql("select distinct case_id from komado.cap_tier_choice where case_id = any(?)").param(caseIds.toArray(UUID[]::new))
            .query(UUID.class).set();
    }

    @Transactional(readOnly = true)
    List<Choice> ofPatient(UUID patientId) {
        return jdbc.sql(COLUMNS + "where patient_id = ? order by seq").param(patientId).query(TierChoices::choice).list();
    }

    @Transactional
    int eraseOfPatient(UUID patientId) {
        return jdbc.sql("delete from komado.cap_tier_choice where patient_id = ?").param(patientId).update();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(row.getObject("case_id", UUID.class), row.getString("reason"), row.getString("chosen_by"),
            row.getString("chosen_name"), row.getTimestamp("chosen_at").toInstant());
    }
}
