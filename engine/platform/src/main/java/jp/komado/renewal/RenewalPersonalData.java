package jp.komado.renewal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: notices, letters, and what was told. The letters' PDFs are the documents room's. */
@Component
class RenewalPersonalData implements PersonalData {

    /** In the order in which they may be erased. */
    private static final List<String> TABLES = List.of("renewal_letter", "renewal_notice", "renewal_circumstance");

    private final JdbcClient jdbc;

    RenewalPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "renewal";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.renewal_letter", "komado.renewal_notice", "komado.renewal_circumstance", "komado.renewal_hold");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return TABLES.stream().collect(Collectors.toMap(table -> table, table ->
            jdbc.sql("select * from komado." + table + " where person_id = ?").param(personId).query().listOfRows()));
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        jdbc.sql("""
                insert into komado.renewal_hold (person_id, reason) values (?, ?)
                on conflict (person_id) do update set reason = excluded.reason""").params(personId, reason).update();
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        if (jdbc.sql("select exists (select from komado.renewal_hold where person_id = ?)").param(personId).query(Boolean.class).single()) {
            throw Problem.conflict("renewal.problem.held");
        }
        return TABLES.stream().mapToInt(table -> jdbc.sql("delete from komado." + table + " where person_id = ?").param(personId).update()).sum();
    }
}
