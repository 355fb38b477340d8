package jp.komado.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.komado.claims.Payer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claim months whose lines are settled, put on file without the payers' long way. */
@Component
public class MonthsToPay {

    private static final AtomicInteger MONTHS = new AtomicInteger();
    private static final AtomicInteger RECORDS = new AtomicInteger();

    private final JdbcClient jdbc;

    MonthsToPay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A month with the file of both payers and nothing in it; each test has months of its own, long ago. */
    @Transactional
    public UUID empty() {
        var month = UUID.randomUUID();
        var billing = YearMonth.of(1990, 1).plusMonths(MONTHS.incrementAndGet());
        jdbc.sql("""
                insert into komado.claim_month (id, billing_month, state, opened_at, files_at, started_at, lines_due, adjudicated_at, settled_at)
                values (?, ?, 'READY', now(), now(), now(), 0, now(), now())""").params(month, billing.atDay(1)).update();
        for (var payer : Payer.values()) {
            jdbc.sql("""
                    insert into komado.claim_file (id, claim_month_id, payer, billing_month, arrival_id, file_name, state, fee_yen, received_at)
                    values (gen_random_uuid(), ?, ?, ?, gen_random_uuid(), 'test', 'ACCEPTED', 0, now())""")
                .params(month, payer.code(), billing.atDay(1)).update();
        }
        return month;
    }

    /** The fee that a payer asks for. */
    @Transactional
    public void fee(UUID month, Payer payer, long yen) {
        jdbc.sql("update komado.claim_file set fee_yen = ? where claim_month_id = ? and payer = ?").params(yen, month, payer.code()).update();
    }

    /** Lines that are payable in the month. */
    @Transactional
    public List<UUID> lines(UUID month, Payer payer, long... yen) {
        var lines = new ArrayList<UUID>();
        for (var amount : yen) {
            lines.add(line(month, payer, amount, "PAYABLE", null));
        }
        return lines;
    }

    /** A line that takes another back. */
    @Transactional
    public UUID reversal(UUID month, Payer payer, UUID original, long yen) {
        return line(month, payer, -yen, "PAYABLE", original);
    }

    /** A line in a state of its own. */
    @Transactional
    public UUID line(UUID month, Payer payer, long yen, String state, @Nullable UUID reverses) {
        var id = UUID.randomUUID();
        var settled = state.equals("PAYABLE") || state.equals("RETURNED");
        jdbc.sql("""
                insert into komado.claim_line (id, file_id, line_number, claim_month_id, payer, record_number, service_month, public_payer_number,
                    recipient_number, insurer_number, institution_code, department, in_out, receipt_kind, special_notes, days, total_points, public_points,
                    burden_percent, insurer_copay_yen, patient_share_yen, public_amount_yen, meal_count, meal_amount_yen, meal_patient_yen, meal_public_yen,
                    claim_kind, result_kind, adjust_reason, original_record, raw, due_month_id, state, settled_month_id, person_id, certificate_id, insurer_amount_yen,
                    reverses)
                select :id, id, :number, :month, :payer, :record, :service, '52136017', '1000009', '06130397', '1311234566', '01', 2, '1126', '', 1, 100, 100,
                    30, 300, 200, :yen, 0, 0, 0, 0, :kind, '', '', '', 'test', :month, :state, :settled, gen_random_uuid(), gen_random_uuid(), 800 - :yen,
                    :reverses
                from komado.claim_file where claim_month_id = :month and payer = :payer""")
            .param("id", id).param("number", RECORDS.incrementAndGet()).param("month", month).param("payer", payer.code())
            .param("record", "T" + RECORDS.incrementAndGet()).param("service", LocalDate.of(1989, 12, 1)).param("yen", yen)
            .param("kind", reverses == null ? 1 : 4).param("state", state).param("settled", settled ? month : null).param("reverses", reverses).update();
        return id;
    }

    /** How many records a line has. */
    public int records(UUID line) {
        return jdbc.sql("select count(*) from komado.payment_record where line_id = ?").param(line).query(Integer.class).single();
    }

    /** The sum of the records of a month's lines, in yen. */
    public long paidYen(UUID month) {
        return jdbc.sql("""
                select coalesce(sum(record.amount_yen + record.meal_yen), 0) from komado.payment_record record
                join komado.payment_order o on o.id = record.order_id where o.claim_month_id = ?""").param(month).query(Long.class).single();
    }
}
