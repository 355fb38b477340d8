package jp.komado.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.audit.PersonalData;
import jp.komado.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room has of a person: refunds with receipts, amounts and accounts. Orders and records of claim months name lines only. */
@Component
class PaymentPersonalData implements PersonalData {

    /** In the order in which they may be erased. */
    private static final List<String> TABLES =
        List.of("refund_act", "refund_payment", "refund_transfer", "refund_month", "refund_receipt", "refund");

    private final JdbcClient jdbc;

    PaymentPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String room() {
        return "payment";
    }

    @Override
    public Set<String> tables() {
        return Set.of("komado.refund", "komado.refund_receipt", "komado.refund_month", "komado.refund_transfer", "komado.refund_payment",
            "komado.refund_act", "komado.payment_hold");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(UUID personId) {
        return TABLES.stream().collect(Collectors.toMap(table -> table, table ->
            jdbc.sql("select * from komado." + table + " where person_id = ?").param(personId).query().listOfRows()));
    }

    @Override
    @Transactional
    public void hold(UUID personId, String reason) {
        jdbc.sql("""
                insert into komado.payment_hold (person_id, reason) values (?, ?)
                on conflict (person_id) do update set reason = excluded.reason""").params(personId, reason).update();
    }

    @Override
    @Transactional
    public int erase(UUID personId) {
        if (jdbc.sql("select exists (select from komado.payment_hold where person_id = ?)").param(personId).query(Boolean.class).single()) {
            throw Problem.conflict("payment.problem.held");
        }
        return TABLES.stream().mapToInt(table -> jdbc.sql("delete from komado." + table + " where person_id = ?").param(personId).update()).sum();
    }
}
