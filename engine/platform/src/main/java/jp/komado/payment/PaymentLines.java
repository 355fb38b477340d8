package jp.komado.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.komado.claims.PayableLine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines in orders and the payment records, by hundreds of thousands. The database holds each line to one order and one record. */
@Component
class PaymentLines {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PaymentLines(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Takes the lines out of an order that has not been approved. */
    void release(UUID orderId) {
        jdbc.sql("delete from komado.payment_order_line where order_id = ?").param(orderId).update();
    }

    /** Takes lines into an order, a thousand at a time. */
    final class Intake {

        private final UUID orderId;
        private final List<Object[]> waiting = new ArrayList<>(AT_ONCE);
        private int count;
        private int taken;
        private long yen;

        private Intake(UUID orderId) {
            this.orderId = orderId;
        }

        void add(PayableLine line) {
            waiting.add(new Object[] {line.lineId(), orderId, line.service().atDay(1), line.publicAmountYen(),
                line.mealPublicYen(), line.reverses()});
            count++;
            yen = Math.addExact(yen, line.amountYen());
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            for (int added : template.batchUpdate("""
                    insert into komado.payment_order_line (line_id, order_id, service_month, amount_yen, meal_yen, reverses)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing""", waiting)) {
                taken += added;
            }
            waiting.clear();
        }

        int count() {
            return count;
        }

        /** Whether every line could be taken: none is in another order, none is reversed twice. */
        boolean eachOnce() {
            return taken == count;
        }

        long yen() {
            return yen;
        }
    }

    Intake into(UUID orderId) {
        return new Intake(orderId);
    }

    /** Reversals of an order that name a line that was never paid, was reversed before, or take back more than was paid. */
    int impossibleReversals(UUID orderId) {
        return jdbc.sql("""
                select count(*) from komado.payment_order_line line
                left join komado.payment_record paid on paid.line_id = line.reverses
                where line.order_id = ? and line.reverses is not null
                  and (paid.id is null or paid.reverses_id is not null
                       or exists (select from komado.payment_record earlier where earlier.reverses_id = paid.id)
                       or -(line.amount_yen + line.meal_yen) > paid.amount_yen + paid.meal_yen)""").param(orderId).query(Integer.class).single();
    }

    /** Writes one record for each line of a confirmed order; lines that have one keep it. */
    int record(UUID orderId, LocalDate paidOn, Instant at) {
        return jdbc.sql("""
                insert into komado.payment_record (line_id, order_id, service_month, amount_yen, meal_yen, reverses_id, paid_on, recorded_at)
                select line.line_id, line.order_id, line.service_month, line.amount_yen, line.meal_yen, paid.id, :on, :at
                from komado.payment_order_line line left join komado.payment_record paid on paid.line_id = line.reverses
                where line.order_id = :order
                on conflict (line_id) do nothing""").param("on", paidOn).param("at", Timestamp.from(at)).param("order", orderId).update();
    }

    /** What the records of an order add up to. */
    Sum recorded(UUID orderId) {
        return jdbc.sql("select count(*), coalesce(sum(amount_yen + meal_yen), 0) from komado.payment_record where order_id = ?").param(orderId)
            .query((row, i) -> new Sum(row.getInt(1), row.getLong(2))).single();
    }

    /** Lines, and their sum in yen. */
    record Sum(int count, long yen) {
    }
}
