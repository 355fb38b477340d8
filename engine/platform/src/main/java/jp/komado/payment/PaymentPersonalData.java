package jp.komado.payment;

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

/** What the room has of a person: refunds with receipts, amounts and accounts. Orders and records of claim months name lines only. */
@Component
class PaymentPersonalData implements PersonalData {

    private static final List<String> TABLES =
        List.of("refund_act", "refund_payment", "refund_transfer", "refund_month", "refund_receipt", "refund");

    /** Amounts and days stay, so that what was paid adds up; name, number, account, receipts and what people wrote go. */
    private static final List<String> FORGETTING = List.of(
        "delete from komado.refund_receipt where person_id = :person",
        "update komado.refund_act set person_id = :nobody, note = null where person_id = :person",
        "update komado.refund_payment set person_id = :nobody where person_id = :person",
        """
            update komado.refund_transfer set person_id = :nobody, bank_code = '0000', bank_name = '-', branch_code = '000', branch_name = '-',
                   account_number = '0000000', account_holder = '-' where person_id = :person""",
        "update komado.refund_month set person_id = :nobody, high_cost_class = null where person_id = :person",
        """
            update komado.refund set person_id = :nobody, claimant_id = :nobody, recipient_number = '0000000', missing = null, proposal_reason = null,
                   comment = null, notice_id = null, bank_code = '0000', bank_name = '-', branch_code = '000', branch_name = '-',
                   account_number = '0000000', account_holder = '-' where person_id = :person""");

    private final JdbcClient jdbc;
    private final PersonalRows rows;

    PaymentPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new PersonalRows(jdbc, "payment", TABLES);
    }

    @Override
    public String room() {
        return "payment";
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
        rows.demandFree(personId, "payment.problem.held");
        if (jdbc.sql("select exists (select from komado.refund where person_id = ? and state not in ('PAID', 'REFUSED'))").param(personId)
                .query(Boolean.class).single()) {
            throw Problem.conflict("payment.problem.refund-open");
        }
        var nobody = UUID.randomUUID();
        return FORGETTING.stream().mapToInt(sql -> jdbc.sql(sql).param("person", personId).param("nobody", nobody).update()).sum();
    }
}
