package jp.komado.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.RequestState;
import jp.komado.vault.UnassignedNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room answers for: questions to the register about a person, and what it said. Holding is the dossier's. */
@Component
class IdentityPersonalData implements PersonalData {

    private static final String CASES = "(select id from komado.application_episode where patient_id = :person)";

    private final UnassignedNumbers unassigned;
    private final Exchange exchange;
    private final JdbcClient jdbc;

    IdentityPersonalData(UnassignedNumbers unassigned, Exchange exchange, JdbcClient jdbc) {
        this.unassigned = unassigned;
        this.exchange = exchange;
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "identity";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.identity_inquiry", "komado.identity_record", "komado.identity_chase", "vault.unassigned_number");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        var result = new LinkedHashMap<String, Object>();
        result.put("identityInquiries", rows("select * from komado.identity_inquiry where person_id = :person", personId));
        // candidates who were not chosen are other people, whose data are not this person's to see
        result.put("identityRecords", rows("""
            select r.* from komado.identity_record r join komado.identity_inquiry i on i.id = r.inquiry_id
            where i.person_id = :person and (r.chosen or i.result <> 'MULTIPLE')""", personId));
        result.put("identityChases", rows(
            "select chased_on, contact, result, expected_on, note from komado.identity_chase where case_id in " + CASES, personId));
        return result;
    }

    @Override
    public void hold(UUID personId, String reason) {
        // the person's row carries the hold, and erasure asks the dossier first
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        var inquiries = jdbc.sql("select id from komado.identity_inquiry where person_id = :person or case_id in " + CASES)
            .param("person", personId).query(UUID.class).list();
        var gone = jdbc.sql("delete from komado.identity_chase where case_id in " + CASES).param("person", personId).update();
        if (inquiries.isEmpty()) {
            return gone;
        }
        jdbc.sql("select inquiry_number from komado.identity_inquiry where id in (:ids)").param("ids", inquiries).query(Long.class).list()
            .forEach(this::takeBack);
        gone += unassigned.discard(jdbc.sql("select id from komado.identity_record where inquiry_id in (:ids)").param("ids", inquiries)
            .query(UUID.class).list());
        gone += jdbc.sql("delete from komado.identity_record where inquiry_id in (:ids)").param("ids", inquiries).update();
        return gone + jdbc.sql("delete from komado.identity_inquiry where id in (:ids)").param("ids", inquiries).update();
    }

    /** What has not been asked yet is not asked about somebody who is no longer on file. */
    private void takeBack(long inquiryNumber) {
        exchange.state(inquiryNumber).filter(RequestState.OPEN::equals).ifPresent(open -> exchange.cancel(inquiryNumber, "erased"));
    }

    private List<Map<String, Object>> rows(String sql, UUID personId) {
        return jdbc.sql(sql).param("person", personId).query().listOfRows();
    }
}
