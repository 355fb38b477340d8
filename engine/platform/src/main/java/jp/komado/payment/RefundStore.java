package jp.komado.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.payment.RefundComputation.Excluded;
import jp.komado.payment.RefundComputation.Line;
import jp.komado.payment.RefundComputation.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The rows that hang on a refund: receipts, months, acts. */
@Component
class RefundStore {

    private final JdbcClient jdbc;

    RefundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only one hand at a time computes or decides for a person. */
    void lock(UUID personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('refund ' || :person, 0))").param("person", personId.toString())
            .query((row, i) -> true).list();
    }

    void replaceReceipts(UUID refundId, UUID personId, List<RefundReceipt> receipts) {
        jdbc.sql("delete from komado.refund_receipt where refund_id = ?").param(refundId).update();
        for (int i = 0; i < receipts.size(); i++) {
            var receipt = receipts.get(i);
            jdbc.sql("""
                    insert into komado.refund_receipt (id, refund_id, person_id, position, service_month, institution, inpatient, days, points,
                        insurance_percent, multiple, paid_yen, meals, meals_paid_yen, long_stay, received_yen, paid_on)
                    values (:id, :refund, :person, :position, :month, :institution, :inpatient, :days, :points, :percent, :multiple, :paid,
                        :meals, :mealsPaid, :longStay, :received, :paidOn)""")
                .param("id", receipt.id()).param("refund", refundId).param("person", personId).param("position", i + 1)
                .param("month", receipt.month().atDay(1)).param("institution", receipt.institution()).param("inpatient", receipt.inpatient())
                .param("days", receipt.days()).param("points", receipt.points()).param("percent", receipt.insurancePercent())
                .param("multiple", receipt.multiple()).param("paid", receipt.paidYen()).param("meals", receipt.meals())
                .param("mealsPaid", receipt.mealsPaidYen()).param("longStay", receipt.longStay()).param("received", receipt.receivedYen())
                .param("paidOn", receipt.paidOn()).update();
        }
    }

    List<RefundReceipt> receipts(UUID refundId) {
        return jdbc.sql("select * from komado.refund_receipt where refund_id = ? order by position").param(refundId)
            .query((row, i) -> receipt(row)).list();
    }

    /** Receipts of a person in other refunds that are not refused, with the number of the refund. */
    List<Claimed> claimedElsewhere(UUID personId, UUID refundId) {
        return jdbc.sql("""
                select receipt.*, refund.number from komado.refund_receipt receipt join komado.refund refund on refund.id = receipt.refund_id
                where receipt.person_id = ? and refund.id <> ? and refund.state <> 'REFUSED'""").params(personId, refundId)
            .query((row, i) -> new Claimed(row.getString("number"), receipt(row))).list();
    }

    record Claimed(String number, RefundReceipt receipt) {
    }

    void saveComputation(UUID refundId, UUID personId, RefundComputation.Result result) {
        for (var line : result.lines()) {
            jdbc.sql("""
                    update komado.refund_receipt set excluded = :excluded, total_yen = :total, limit_yen = :limit, share_yen = :share,
                        deducted_yen = :deducted, meals_due_yen = :mealsDue where id = :id""")
                .param("excluded", line.excluded() == null ? null : line.excluded().name()).param("total", line.totalYen())
                .param("limit", line.limitYen()).param("share", line.shareYen()).param("deducted", line.deductedYen())
                .param("mealsDue", line.mealsDueYen()).param("id", line.receipt().id()).update();
        }
        jdbc.sql("delete from komado.refund_month where refund_id = ?").param(refundId).update();
        for (var month : result.months()) {
            jdbc.sql("""
                    insert into komado.refund_month (refund_id, person_id, service_month, cap_yen, used_yen, paid_yen, due_yen, deducted_yen,
                        meals_paid_yen, meals_due_yen, total_cost_yen, refund_yen, high_cost_class)
                    values (:refund, :person, :month, :cap, :used, :paid, :due, :deducted, :mealsPaid, :mealsDue, :cost, :yen, :class)""")
                .param("refund", refundId).param("person", personId).param("month", month.month().atDay(1)).param("cap", month.capYen())
                .param("used", month.usedYen()).param("paid", month.paidYen()).param("due", month.dueYen())
                .param("deducted", month.deductedYen()).param("mealsPaid", month.mealsPaidYen()).param("mealsDue", month.mealsDueYen())
                .param("cost", month.totalCostYen()).param("yen", month.refundYen()).param("class", month.highCostClass()).update();
        }
    }

    List<Month> months(UUID refundId) {
        return jdbc.sql("select * from komado.refund_month where refund_id = ? order by service_month").param(refundId)
            .query((row, i) -> new Month(month(row), row.getLong("cap_yen"), row.getLong("used_yen"), row.getString("high_cost_class"),
                row.getLong("paid_yen"), row.getLong("due_yen"), row.getLong("deducted_yen"), row.getLong("meals_paid_yen"),
                row.getLong("meals_due_yen"), row.getLong("total_cost_yen"), row.getLong("refund_yen"))).list();
    }

    /** The receipts with what the computation made of them; amounts are zero before it. */
    List<Line> lines(UUID refundId) {
        return jdbc.sql("select * from komado.refund_receipt where refund_id = ? order by position").param(refundId)
            .query((row, i) -> new Line(receipt(row), row.getString("excluded") == null ? null : Excluded.valueOf(row.getString("excluded")),
                row.getLong("total_yen"), row.getLong("limit_yen"), row.getLong("share_yen"), row.getLong("deducted_yen"), 0,
                row.getLong("meals_due_yen"))).list();
    }

    void act(UUID refundId, UUID personId, RefundAct kind, @Nullable String by, Instant at, @Nullable String note) {
        jdbc.sql("insert into komado.refund_act (refund_id, person_id, kind, by_user, at, note) values (?, ?, ?, ?, ?, ?)")
            .params(refundId, personId, kind.name(), by, Timestamp.from(at), note).update();
    }

    List<Act> acts(UUID refundId) {
        return jdbc.sql("select * from komado.refund_act where refund_id = ? order by seq").param(refundId)
            .query((row, i) -> new Act(RefundAct.valueOf(row.getString("kind")), row.getString("by_user"), row.getTimestamp("at").toInstant(),
                row.getString("note"))).list();
    }

    record Act(RefundAct kind, @Nullable String by, Instant at, @Nullable String note) {
    }

    Optional<LocalDate> paidOn(UUID refundId) {
        return jdbc.sql("select paid_on from komado.refund_payment where refund_id = ?").param(refundId).query(LocalDate.class).optional();
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("service_month", LocalDate.class));
    }

    private static RefundReceipt receipt(ResultSet row) throws SQLException {
        return new RefundReceipt(row.getObject("id", UUID.class), month(row), row.getString("institution"), row.getBoolean("inpatient"),
            row.getObject("days", Integer.class), row.getObject("points", Integer.class), row.getInt("insurance_percent"),
            row.getBoolean("multiple"), row.getLong("paid_yen"), row.getInt("meals"), row.getLong("meals_paid_yen"),
            row.getBoolean("long_stay"), row.getLong("received_yen"), row.getObject("paid_on", LocalDate.class));
    }
}
