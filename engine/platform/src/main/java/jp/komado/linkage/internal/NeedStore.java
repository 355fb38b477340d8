package jp.komado.linkage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.linkage.Information;
import jp.komado.linkage.Need;
import jp.komado.linkage.ResponseCode;
import jp.komado.linkage.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code linkage_need}. Whoever changes needs of a case holds its lock until the end of the transaction. */
@Component
public class NeedStore {

    private final JdbcClient jdbc;

    NeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two answers to the same case one after the other, so that the last of them knows that it is the last. */
    void lock(UUID caseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:case, 430))").param("case", caseId.toString()).query(rs -> { });
    }

    /** The needs of a case in the order in which they arose. */
    public List<Need> ofCase(UUID caseId) {
        return jdbc.sql("select * from komado.linkage_need where case_id = :case order by seq").param("case", caseId)
            .query(NeedStore::need).list();
    }

    Optional<Need> find(UUID id) {
        return jdbc.sql("select * from komado.linkage_need where id = :id").param("id", id).query(NeedStore::need).optional();
    }

    void add(Need need) {
        jdbc.sql("""
            insert into komado.linkage_need (id, case_id, person_id, information, fiscal_year, stage, state, tries, provider, rule_id, rule_version)
            values (:id, :case, :person, :information, :year, :stage, :state, 0, :provider, :rule, :version)""")
            .param("id", need.id()).param("case", need.caseId()).param("person", need.personId())
            .param("information", need.information().name()).param("year", need.fiscalYear()).param("stage", need.stage().name())
            .param("state", need.state().name()).param("provider", need.provider()).param("rule", need.ruleId())
            .param("version", need.ruleVersion()).update();
    }

    void update(Need need) {
        jdbc.sql("""
            update komado.linkage_need set stage = :stage, state = :state, reason = :reason, tries = :tries, first_asked_on = :first,
                   retry_at = :retry, provider = :provider where id = :id""")
            .param("id", need.id()).param("stage", need.stage().name()).param("state", need.state().name())
            .param("reason", need.reason() == null ? null : need.reason().name()).param("tries", need.tries())
            .param("first", need.firstAskedOn()).param("retry", need.retryAt() == null ? null : Timestamp.from(need.retryAt()))
            .param("provider", need.provider()).update();
    }

    private static Need need(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        var first = row.getDate("first_asked_on");
        var retry = row.getTimestamp("retry_at");
        return new Need(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("person_id", UUID.class),
            Information.valueOf(row.getString("information")), row.getInt("fiscal_year"), Stage.valueOf(row.getString("stage")),
            Need.State.valueOf(row.getString("state")), reason == null ? null : ResponseCode.valueOf(reason), row.getInt("tries"),
            first == null ? null : first.toLocalDate(), retry == null ? null : retry.toInstant(), row.getString("provider"),
            row.getString("rule_id"), row.getString("rule_version"));
    }
}
