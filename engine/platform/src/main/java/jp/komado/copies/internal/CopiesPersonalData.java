package jp.komado.copies.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for what is registered of a person and who was told. */
@Component
class CopiesPersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final Clock clock;

    CopiesPersonalData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "copies";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.copy_item", "komado.registered_copy", "komado.copy_difference", "komado.provision", "komado.copies_hold");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return Map.of(
            "registeredCopies", rows("""
                select record_key, content, registered_on from komado.registered_copy where person_id = :person order by record_key""", personId),
            "copyRecords", rows("""
                select inquiry_number, operation, reason, content, state, problem, settled_on from komado.copy_item
                where person_id = :person order by seq""", personId),
            "provisions", rows("""
                select number, recipient, body, items, basis, asked_at, state, provided_on, letter_number from komado.provision
                where person_id = :person order by asked_at""", personId));
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        jdbc.sql("""
            insert into komado.copies_hold (person_id, reason, held_at) values (:person, :reason, :at)
            on conflict (person_id) do update set reason = excluded.reason, held_at = excluded.held_at""")
            .param("person", personId).param("reason", reason).param("at", Timestamp.from(clock.instant())).update();
    }

    /**
     * What the intermediate server still holds is deleted there by the next run: until then only its key and integrated number stay here,
     * without anything that says whose they were.
     */
    @Override
    @Transactional
    public int erase(UUID personId) {
        if (jdbc.sql("select exists (select from komado.copies_hold where person_id = :person)").param("person", personId)
            .query(Boolean.class).single()) {
            throw Problem.conflict("copies.problem.held");
        }
        if (jdbc.sql("select exists (select from komado.copy_item where person_id = :person and state in ('COLLECTED', 'PLACED'))")
            .param("person", personId).query(Boolean.class).single()) {
            throw Problem.conflict("copies.problem.on-the-way");
        }
        return List.of(
            "update komado.registered_copy set person_id = null, case_id = null, content = null where person_id = :person",
            """
                update komado.copy_item item set person_id = null, case_id = null, content = null, integrated_number =
                    case when exists (select from komado.registered_copy copy where copy.record_key = item.record_key) then integrated_number end
                where person_id = :person""",
            "update komado.copy_difference set person_id = null where person_id = :person",
            "delete from komado.provision where person_id = :person")
            .stream().mapToInt(sql -> jdbc.sql(sql).param("person", personId).update()).sum();
    }

    private List<Map<String, Object>> rows(String sql, UUID personId) {
        return jdbc.sql(sql).param("person", personId).query().listOfRows();
    }
}
