package jp.komado.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.audit.PersonalData;
import jp.komado.lot.Lots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room answers for: registers of steps ① to ③ of the patient's cases. Holding is the dossier's, which keeps the person. */
@Component
class IntakePersonalData implements PersonalData {

    private static final List<String> TABLES = List.of("reception", "identity_check", "checklist_item", "correction_request", "turn_back",
        "receipt_register", "entry", "entry_comparison", "duplicate_resolution");
    private static final String CASES = "(select id from komado.application_episode where patient_id = ?)";

    private final Lots lots;
    private final JdbcClient jdbc;

    IntakePersonalData(Lots lots, JdbcClient jdbc) {
        this.lots = lots;
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "intake";
    }

    @Override
    public Set<String> tables() {
        return Stream.concat(TABLES.stream(), Stream.of("dispatch", "lot_item")).map(table -> "komado." + table)
            .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return TABLES.stream().collect(Collectors.toMap(table -> table, table -> rows(
            "select * from komado." + table + " where case_id in " + CASES, personId)));
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
        var cases = jdbc.sql("select id from komado.application_episode where patient_id = ?").param(personId).query(UUID.class).list();
        return lots.forgetNotes(cases) + TABLES.stream().mapToInt(table -> jdbc
            .sql("delete from komado." + table + " where case_id in " + CASES).param(personId).update()).sum();
    }
}
