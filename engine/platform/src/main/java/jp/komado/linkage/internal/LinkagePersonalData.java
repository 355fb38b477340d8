package jp.komado.linkage.internal;

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

/** LinkageAnswers for what was asked about a person and what came. */
@Component
class LinkagePersonalData implements PersonalData {

    private static final List<String> TABLES = List.of("linkage_fact", "linkage_inquiry", "linkage_need", "linkage_code");

    private final JdbcClient jdbc;
    private final FactStore facts;
    private final Clock clock;

    LinkagePersonalData(JdbcClient jdbc, FactStore facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "linkage";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.linkage_fact", "komado.linkage_inquiry", "komado.linkage_need", "komado.linkage_code", "komado.linkage_act",
            "komado.linkage_hold");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return Map.of(
            "linkageCode", rows("select integrated_number, result, answered_on from komado.linkage_code where person_id = :person", personId),
            "inquiries", rows("""
                select inquiry_number, kind, information, fiscal_year, provider, asked_on, response, answered_on
                from komado.linkage_inquiry where person_id = :person order by seq""", personId),
            "acts", rows("select task, outcome, happened_on, contact, expected_on, note from komado.linkage_act where patient_id = :person order by seq",
                personId),
            "importedFacts", facts.ofPerson(personId));
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        jdbc.sql("""
            insert into komado.linkage_hold (person_id, reason, held_at) values (:person, :reason, :at)
            on conflict (person_id) do update set reason = excluded.reason, held_at = excluded.held_at""")
            .param("person", personId).param("reason", reason).param("at", Timestamp.from(clock.instant())).update();
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        if (jdbc.sql("select exists (select from komado.linkage_hold where person_id = :person)").param("person", personId)
            .query(Boolean.class).single()) {
            throw Problem.conflict("linkage.problem.held");
        }
        int acts = jdbc.sql("delete from komado.linkage_act where patient_id = :person").param("person", personId).update();
        return acts + TABLES.stream().mapToInt(table ->
            jdbc.sql("delete from komado." + table + " where person_id = :person").param("person", personId).update()).sum();
    }

    private List<Map<String, Object>> rows(String sql, UUID personId) {
        return jdbc.sql(sql).param("person", personId).query().listOfRows();
    }
}
