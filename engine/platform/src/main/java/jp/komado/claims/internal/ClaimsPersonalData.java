package jp.komado.claims.internal;

import java.time.Clock;
import java.time.LocalDate;
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

/** What the room has of a person: lines as received, what was found on them, exceptions, the cap ledger. */
@Component
class ClaimsPersonalData implements PersonalData {

    private final JdbcClient database;
    private final PersonalRows rows;
    private final Clock clock;

    ClaimsPersonalData(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.rows = new PersonalRows(database, "claims", List.of("cap_ledger_entry", "cap_ledger"));
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

    /** What was billed and paid stays, so that closed months come to the same yen when they are counted anew; it names nobody any more. */
    @Override
    @Transactional
    public int erase(UUID personId) {
        rows.demandFree(personId, "claims.problem.held");
        if (is("select exists (select from komado.claim_line where person_id = ? and state not in ('PAYABLE', 'RETURNED'))", personId)
            || is("select exists (select from komado.claim_exception where person_id = ? and state <> 'APPLIED')", personId)) {
            throw Problem.conflict("claims.problem.unsettled");
        }
        var today = LocalDate.now(clock);
        return rows.erase(personId)
            + database.sql("""
                update komado.claim_line set person_id = null, certificate_id = null, recipient_number = '', birth_date = null, sex = null,
                       insurer_number = '', adjust_reason = '', raw = '', erased_on = ? where person_id = ?""").params(today, personId).update()
            + database.sql("""
                update komado.claim_exception set person_id = null, recipient_number = number, corrected_recipient_number = null, reason = null,
                       erased_on = ? where person_id = ?""").params(today, personId).update();
    }

    private boolean is(String question, UUID personId) {
        return database.sql(question).param(personId).query(Boolean.class).single();
    }
}
