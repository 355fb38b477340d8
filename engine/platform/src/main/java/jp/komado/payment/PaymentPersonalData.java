package jp.komado.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.audit.PersonalData;
import jp.komado.audit.PersonalRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: refunds with receipts, amounts and accounts. Orders and records of claim months name lines only. */
@Component
class PaymentPersonalData implements PersonalData {

    /** In the order in which they may be erased. */
    private static final List<String> TABLES =
        List.of("refund_act", "refund_payment", "refund_transfer", "refund_month", "refund_receipt", "refund");

    private final PersonalRows rows;

    PaymentPersonalData(JdbcClient jdbc) {
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
        return rows.erase(personId);
    }
}
