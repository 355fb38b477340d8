package jp.komado.household.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.audit.PersonalRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: certificates of other schemes, and the changes of a cap. */
@Component
class HouseholdPersonalData implements PersonalData {

    private final PersonalRows rows;

    HouseholdPersonalData(JdbcClient jdbc) {
        this.rows = new PersonalRows(jdbc, "household", List.of("cap_change", "other_certificate"));
    }

    @Override
    public String room() {
        return "household";
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
        rows.demandFree(personId, "household.problem.held");
        return rows.erase(personId);
    }
}
