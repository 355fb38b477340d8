package jp.komado.custody;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: in which boxes the papers lie. They cannot be forgotten before the box is destroyed. */
@Component
class CustodyPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    CustodyPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "custody";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.custody_box_case", "komado.custody_hold");
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
        jdbc.sql("""
                insert into komado.custody_hold (person_id, reason) values (?, ?)
                on conflict (person_id) do update set reason = excluded.reason""").params(personId, reason).update();
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        if (exists("select from komado.custody_hold where person_id = ?", personId)) {
            throw Problem.conflict("custody.problem.person-held");
        }
        if (exists("""
            select from komado.custody_box_case c join komado.custody_box b on b.id = c.box_id
            where c.person_id = ? and b.place <> 'DISPOSED'""", personId)) {
            throw Problem.conflict("custody.problem.papers-kept");
        }
        return jdbc.sql("delete from komado.custody_box_case where person_id = ?").param(personId).update();
    }

    private boolean exists(String query, UUID personId) {
        return jdbc.sql("select exists (" + query + ")").param(personId).query(Boolean.class).single();
    }
}
