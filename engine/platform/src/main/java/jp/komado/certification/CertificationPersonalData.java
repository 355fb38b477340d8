package jp.komado.certification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room answers for: proposals and decisions of the patient's cases. Holding is the dossier's, which keeps the person. */
@Component
class CertificationPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    CertificationPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "certification";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.decision_proposal", "komado.certification_decision");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return Map.of("decisions", rows("""
            select outcome, decided_on, valid_from, valid_to, monthly_cap_yen, ground, reason
            from komado.certification_decision where patient_id = ? order by decided_on""", personId));
    }

    private List<Map<String, Object>> rows(String sql, UUID personId) {
        return jdbc.sql(sql).param(personId).query().listOfRows();
    }

    @Override
    public void hold(UUID personId, String reason) {
        // the person's row carries the hold, and erasure asks the dossier first
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        var cases = "(select id from komado.application_episode where patient_id = ?)";
        return jdbc.sql("delete from komado.certification_decision where case_id in " + cases).param(personId).update()
            + jdbc.sql("delete from komado.decision_proposal where case_id in " + cases).param(personId).update();
    }
}
