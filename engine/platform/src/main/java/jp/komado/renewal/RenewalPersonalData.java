package jp.komado.renewal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.audit.PersonalRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: notices, letters, and what was told. The letters' PDFs are the documents room's. */
@Component
class RenewalPersonalData implements PersonalData {

    /** In the order in which they may be erased. */
    private static final List<String> TABLES = List.of("renewal_letter", "renewal_notice", "renewal_circumstance");

    private final PersonalRows rows;

    RenewalPersonalData(JdbcClient jdbc) {
        this.rows = new PersonalRows(jdbc, "renewal", TABLES);
    }

    @Override
    public String room() {
        return "renewal";
    }

    @Override
    public Set<String> tables() {
        return rows.tables();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return rows.export(personId);
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        rows.hold(personId, reason);
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        rows.demandFree(personId, "renewal.problem.held");
        return rows.erase(personId);
    }
}
