package jp.komado.issuance.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.audit.PersonalRows;
import jp.komado.lot.Lots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What this room has of a person. */
@Component
class IssuancePersonalData implements PersonalData {

    private final JdbcClient database;
    private final PersonalRows rows;
    private final Lots lots;

    IssuancePersonalData(JdbcClient database, Lots lots) {
        this.database = database;
        this.rows = new PersonalRows(database, "issuance", List.of("result_list_entry", "decision_notice", "certificate", "recipient_number"));
        this.lots = lots;
    }

    @Override
    public String room() {
        return "issuance";
    }

    @Override
    public Set<String> tables() {
        return rows.tables();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return Map.of(
                "recipientNumber", database.sql("select number from komado.recipient_number where person_id = :person")
                        .param("person", personId).query(String.class).list(),
                "certificates", database.sql("""
                        select recipient_number, public_payer_number, issue_number, reissue, valid_from, valid_to, monthly_cap_yen, issued_on, posted_on
                        from komado.certificate where person_id = :person order by issue_number""")
                        .param("person", personId).query().listOfRows(),
                "notices", database.sql("select kind, letter_number, issued_on from komado.decision_notice where person_id = :person order by issued_on")
                        .param("person", personId).query().listOfRows(),
                "resultLists", database.sql("""
                        select municipality_code, list_month, outcome, decided_on, listed_on
                        from komado.result_list_entry where person_id = :person order by listed_on""")
                        .param("person", personId).query().listOfRows());
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        rows.hold(personId, reason);
    }

    /** The number itself is not given to anybody else afterwards: its serial only counts upwards. */
    @Override
    @Transactional
    public int erase(UUID personId) {
        rows.demandFree(personId, "issuance.problem.held");
        int notes = lots.forgetNotes(database.sql("select case_id from komado.result_list_entry where person_id = :person")
                .param("person", personId).query(UUID.class).list());
        return notes + rows.erase(personId);
    }
}
