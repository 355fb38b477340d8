package jp.komado.claims.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.audit.PersonalRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: lines as received, what was found on them, exceptions, the cap ledger. */
@Component
class ClaimsPersonalData implements PersonalData {

    private final JdbcClient database;
    private final PersonalRows rows;

    ClaimsPersonalData(JdbcClient database) {
        this.database = database;
        this.rows = new PersonalRows(database, "claims", List.of("cap_ledger_entry", "cap_ledger", "claim_line", "claim_exception"));
    }

    @Override
    public String room() {
        return "claims";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.claim_line", "komado.claim_finding", "komado.claim_exception", "komado.cap_ledger", "komado.cap_ledger_entry",
            "komado.claims_hold");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return Map.of(
            "lines", database.sql("""
                select line.*, array(select finding from komado.claim_finding where line_id = line.id order by code)::text as findings
                from komado.claim_line line where person_id = ? order by seq""").param(personId).query().listOfRows(),
            "exceptions", database.sql("select * from komado.claim_exception where person_id = ? order by opened_at").param(personId).query().listOfRows(),
            "capLedger", database.sql("select * from komado.cap_ledger where person_id = ? order by service_month").param(personId).query().listOfRows(),
            "capLedgerEntries", database.sql("select * from komado.cap_ledger_entry where person_id = ? order by seq").param(personId).query()
                .listOfRows());
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        rows.hold(personId, reason);
    }

    /** The sums of files and months stay; they name nobody. */
    @Override
    @Transactional
    public int erase(UUID personId) {
        rows.demandFree(personId, "claims.problem.held");
        int findings = database.sql("delete from komado.claim_finding where line_id in (select id from komado.claim_line where person_id = ?)")
            .param(personId).update();
        database.sql(
            "update komado.claim_line set reverses = null, reversed_by = null where person_id = ? and (reverses is not null or reversed_by is not null)").param(personId).update();
        return findings + rows.erase(personId);
    }
}
