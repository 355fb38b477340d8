package jp.komado.custody;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.audit.PersonalRows;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: in which boxes the papers lie. They cannot be forgotten before the box is destroyed. */
@Component
class CustodyPersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final PersonalRows rows;

    CustodyPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new PersonalRows(jdbc, "custody", List.of("custody_box_case"));
    }

    @Override
    public String room() {
        return "custody";
    }

    @Override
    public Set<String> tables() {
        return rows.tables();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return Map.of("custody_box_case", jdbc.sql("""
            select c.application_number, c.notified_on, b.number, b.place, b.kept_until from komado.custody_box_case c
            join komado.custody_box b on b.id = c.box_id where c.person_id = ?""").param(personId).query().listOfRows());
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        rows.hold(personId, reason);
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        rows.demandFree(personId, "custody.problem.person-held");
        if (jdbc.sql("""
                select exists (select from komado.custody_box_case c join komado.custody_box b on b.id = c.box_id
                where c.person_id = ? and b.place <> 'DISPOSED')""").param(personId).query(Boolean.class).single()) {
            throw Problem.conflict("custody.problem.papers-kept");
        }
        return rows.erase(personId);
    }
}
