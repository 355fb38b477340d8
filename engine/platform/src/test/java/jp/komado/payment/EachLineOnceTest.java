package jp.komado.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import jp.komado.claims.Payer;
import jp.komado.exchange.AnswerRefused;
import jp.komado.exchange.Exchange;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each line is paid at most once, whatever the order of confirmations, kills and repetitions. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EachLineOnceTest {

    private static final int STEPS = 25;

    @Autowired
    private Journeys journeys;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private Exchange exchange;
    @Autowired
    private RuntimeService engine;
    @Autowired
    private MonthsToPay months;
    @Autowired
    private PaymentDispatch dispatch;
    @Autowired
    private PaymentOrderRepository orders;
    @Autowired
    private Reconciliations reconciliations;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_line_has_one_record_at_most_and_all_of_an_order_or_none(long seed) {
        var chance = new Random(seed);
        var month = months.empty();
        var lines = new ArrayList<UUID>();
        for (var payer : Payer.values()) {
            lines.addAll(months.lines(month, payer, chance.longs(1 + chance.nextInt(30), 1, 100_000).toArray()));
            months.fee(month, payer, chance.nextInt(5_000));
        }
        new ClaimPaymentPeople(journeys.answered(), partner, exchange, engine, jdbc).placed(month);

        for (int step = 0; step < STEPS; step++) {
            confirmSomehow(chance, month);
            assertThat(lines).allSatisfy(line -> assertThat(months.records(line)).isLessThanOrEqualTo(1));
            for (var order : orders.findByClaimMonthIdOrderByPayer(month)) {
                assertThat(recorded(order)).isEqualTo(order.state() == OrderState.CONFIRMED ? order.lineYen() : 0);
            }
        }

        var all = orders.findByClaimMonthIdOrderByPayer(month).stream().allMatch(order -> order.state() == OrderState.CONFIRMED);
        assertThat(reconciliations.of(month).meets()).isEqualTo(all);
    }

    /** A payer confirms the right or another amount, perhaps again; and perhaps everything is lost before it is kept. */
    private void confirmSomehow(Random chance, UUID month) {
        var found = orders.findByClaimMonthIdOrderByPayer(month);
        var order = found.get(chance.nextInt(found.size()));
        var yen = chance.nextInt(4) == 0 ? order.totalYen() + 1 + chance.nextInt(100) : order.totalYen();
        var killed = chance.nextInt(3) == 0;
        transactions.executeWithoutResult(status -> {
            try {
                dispatch.confirmed(order.id(), order.inquiryNumber(), order.number(), yen, LocalDate.now(ZoneId.of("Asia/Tokyo")), "K");
            } catch (AnswerRefused refused) {
                status.setRollbackOnly();
            }
            if (killed) {
                status.setRollbackOnly();
            }
        });
    }

    private long recorded(PaymentOrder order) {
        return jdbc.sql("select coalesce(sum(amount_yen + meal_yen), 0) from komado.payment_record where order_id = ?").param(order.id()).query(Long.class).single();
    }
}
