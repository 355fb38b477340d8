package jp.komado.payment;

import jp.komado.access.Right;
import jp.komado.dossier.RecordItemQueries;
import jp.komado.dossier.RecordItemSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record items of money: 29, 35, 36, 42, 43 and 45 to 47. */
@Configuration
class PaymentRecordItems {

    private static final String PATIENT = "(select patient_id from komado.application_episode where id = :case)";
    private static final String RECORDS = """
        select to_char(r.service_month, 'YYYY-MM'), %s from komado.payment_record r join komado.claim_line l on l.id = r.line_id
        where l.person_id = """ + PATIENT + " %s order by r.service_month desc, r.recorded_at desc, r.id limit 240";
    private static final String REFUNDS = """
        select f.number, %s from komado.refund f left join komado.refund_payment p on p.refund_id = f.id where f.person_id = """ + PATIENT + " %s order by f.opened_at desc";
    private static final String BOTH = "(%s)\nunion all\n(%s)";
    private static final String REVERSAL = "and r.reverses_id is not null";

    @Bean
    RecordItemSource recordItemsOfPayment(JdbcClient jdbc) {
        return new RecordItemQueries(jdbc, Right.PAYMENT_READ)
            .item(29, BOTH.formatted(RECORDS.formatted("r.amount_yen || ' #YEN'", ""), REFUNDS.formatted("p.amount_yen || ' #YEN'", "")))
            .item(35, BOTH.formatted(RECORDS.formatted("'#MEALS ' || r.meal_yen || ' #YEN'", "and r.meal_yen <> 0"), REFUNDS.formatted("'#MEALS ' "
                + "|| (select sum(meals_due_yen) from komado.refund_receipt where refund_id = f.id) || ' #YEN'", "")))
            .item(36, BOTH.formatted(RECORDS.formatted("r.paid_on::text", ""), REFUNDS.formatted("p.paid_on::text", "")))
            .item(42, RECORDS.formatted("(select o.amount_yen || ' #YEN' from komado.payment_record o where o.id = r.reverses_id)", REVERSAL))
            .item(43, RECORDS.formatted("r.amount_yen || ' #YEN'", REVERSAL))
            .item(45, RECORDS.formatted("(select prepared_at::date::text from komado.payment_order where id = r.order_id)", REVERSAL))
            .item(46, RECORDS.formatted("r.recorded_at::date::text", REVERSAL))
            .item(47, REFUNDS.formatted("f.comment", ""));
    }
}
