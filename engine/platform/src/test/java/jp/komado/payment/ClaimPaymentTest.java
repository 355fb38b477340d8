package jp.komado.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import jp.komado.claims.ClaimMonth;
import jp.komado.claims.ClaimMonths;
import jp.komado.claims.Payer;
import jp.komado.documents.internal.PdfText;
import jp.komado.exchange.Exchange;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑮ The payment of a claim month, from the orders to the closing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClaimPaymentTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

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
    private ClaimMonths claimMonths;
    @Autowired
    private JdbcClient jdbc;

    private Journey journey;
    private ClaimPaymentPeople people;
    private UUID month;

    @BeforeEach
    void setUp() {
        journey = journeys.answered();
        people = new ClaimPaymentPeople(journey, partner, exchange, engine, jdbc);
        month = months.empty();
    }

    @Test
    void a_month_is_ordered_approved_by_another_confirmed_reconciled_to_the_yen_and_closed_with_a_report() {
        var lines = months.lines(month, Payer.SHAHO_FUND, 1_500, 3_500, 82_940);
        lines.addAll(months.lines(month, Payer.NHI_FEDERATION, 8_000));
        months.line(month, Payer.SHAHO_FUND, 500, "HELD", null);
        months.line(month, Payer.SHAHO_FUND, 700, "RETURNED", null);
        months.fee(month, Payer.SHAHO_FUND, 300);

        people.placed(month);
        var order = people.show(month).at("/orders/0");
        assertThat(order.get("lineCount").asInt()).isEqualTo(3);
        assertThat(order.get("totalYen").asLong()).isEqualTo(1_500 + 3_500 + 82_940 + 300);
        assertThat(partner.takeWhole("payment-order-1")).anyMatch(file -> file.contains(order.get("number").asText() + ",1,") && file.contains(",3,87940,300,88240,1,1,"));
        assertThat(people.show(month).at("/reconciliation/state").asText()).isEqualTo("AWAITED");
        assertThat(people.show(month).at("/reconciliation/payers/0/differences")).isEmpty();
        assertThat(people.show(month).at("/reconciliation/sentence").asText()).startsWith("請求と支払命令は円単位で合っています。");
        people.confirmed(month);

        var reconciliation = people.show(month).get("reconciliation");
        assertThat(reconciliation.get("sentence").asText()).isEqualTo("すべての明細（4件）が一度ずつ、すべての円（明細95,940円と手数料300円、合わせて96,240円）が一度ずつ支払われました。");
        assertThat(lines).allSatisfy(line -> assertThat(months.records(line)).isOne());
        assertThat(claimMonths.find(month).state()).isEqualTo(ClaimMonth.State.PAID);
        people.closed(month);
        assertThat(claimMonths.find(month).state()).isEqualTo(ClaimMonth.State.CLOSED);
        var report = PdfText.of(journey.as("manager").get("/api/claim-months/" + month + "/payment/report").bytes());
        assertThat(report).contains("一度ずつ支払われました", "88,240", "職員subsidy-head");
    }

    @Test
    void orders_that_are_being_checked_differ_in_nothing() {
        months.lines(month, Payer.SHAHO_FUND, 1_000);
        people.started(month);

        var reconciliation = people.show(month).get("reconciliation");

        assertThat(reconciliation.get("state").asText()).isEqualTo("TO_BE_ORDERED");
        assertThat(reconciliation.at("/payers/0/differences")).isEmpty();
    }

    @Test
    void nobody_approves_orders_that_he_checked() {
        months.lines(month, Payer.SHAHO_FUND, 1_000);
        people.started(month);
        people.checked(month);

        assertThat(people.approve("payment", month).status()).isEqualTo(403);
        assertThat(people.approve("payment2", month).status()).isEqualTo(403);

        assertThat(people.show(month).at("/orders/0/state").asText()).isEqualTo("CHECKED");
    }

    @Test
    void a_sum_that_is_not_the_orders_is_refused_at_the_check() {
        months.lines(month, Payer.SHAHO_FUND, 1_000);
        people.started(month);

        assertThat(people.check("payment", month, 1_001).json().at("/errors/0/pointer").asText()).isEqualTo("/totalYen");
        assertThat(people.check("payment", month, 1_000).status()).isEqualTo(200);
    }

    @Test
    void lines_that_change_after_the_check_stop_the_approval_until_the_orders_are_made_anew() {
        months.lines(month, Payer.SHAHO_FUND, 1_000);
        people.started(month);
        people.checked(month);
        months.lines(month, Payer.SHAHO_FUND, 50);

        assertThat(people.approve("subsidy-head", month).status()).isEqualTo(409);
        journey.done("subsidy-head", month, "User_ApprovePayment", JSON.objectNode().put("approved", false).put("comment", "作り直すこと"));
        assertThat(journey.as("payment").post("/api/claim-months/" + month + "/payment/preparation", JSON.objectNode()).status()).isEqualTo(200);

        assertThat(people.show(month).get("totalYen").asLong()).isEqualTo(1_050);
        people.checked(month);
    }

    @Test
    void another_amount_records_nothing_until_the_payer_confirms_the_ordered_one_by_letter() {
        var lines = months.lines(month, Payer.SHAHO_FUND, 1_000, 2_000);
        people.placed(month);

        people.confirm(month, 1, 2_999, "01");
        assertThat(people.show(month).at("/orders/0/state").asText()).isEqualTo("DIFFERENT");
        assertThat(people.show(month).at("/reconciliation/payers/0/differences").toString()).contains("2,999円");
        assertThat(lines).allSatisfy(line -> assertThat(months.records(line)).isZero());
        assertThat(people.resolveOnPaper(month, 2_999).status()).isEqualTo(422);
        assertThat(people.resolveOnPaper(month, 3_000).status()).isEqualTo(200);
        journey.runJobs(month);

        assertThat(people.show(month).at("/reconciliation/state").asText()).isEqualTo("MEETS");
        assertThat(people.show(month).at("/resolutions/0/reason").asText()).isEqualTo("支払基金の入力誤り");
        assertThat(lines).allSatisfy(line -> assertThat(months.records(line)).isOne());
    }

    @Test
    void an_order_that_is_confirmed_twice_is_recorded_once() {
        var lines = months.lines(month, Payer.SHAHO_FUND, 1_000);
        lines.addAll(months.lines(month, Payer.NHI_FEDERATION, 2_000));
        people.placed(month);

        people.confirm(month, 1, 1_000, "01");
        people.confirm(month, 1, 1_000, "02");
        people.confirm(month, 1, 5_000, "03");
        people.confirm(month, 2, 2_000, "01");

        assertThat(people.show(month).at("/reconciliation/state").asText()).isEqualTo("MEETS");
        assertThat(lines).allSatisfy(line -> assertThat(months.records(line)).isOne());
        assertThat(months.paidYen(month)).isEqualTo(3_000);
    }

    @Test
    void a_payment_is_put_right_by_a_record_that_names_the_one_it_reverses() {
        var paid = months.lines(month, Payer.SHAHO_FUND, 1_000, 9_000).get(0);
        people.placed(month);
        people.confirmed(month);
        var next = months.empty();
        months.lines(next, Payer.SHAHO_FUND, 5_000);
        var reversal = months.reversal(next, Payer.SHAHO_FUND, paid, 1_000);

        people.placed(next);
        people.confirmed(next);

        assertThat(people.show(next).at("/reconciliation/state").asText()).isEqualTo("MEETS");
        assertThat(months.paidYen(next)).isEqualTo(4_000);
        assertThat(jdbc.sql("""
                select original.line_id from komado.payment_record reversal join komado.payment_record original on original.id = reversal.reverses_id
                where reversal.line_id = ?""").param(reversal).query(UUID.class).single()).isEqualTo(paid);
    }

    @Test
    void what_was_never_paid_or_more_than_was_paid_is_not_taken_back() {
        var paid = months.lines(month, Payer.SHAHO_FUND, 1_000).get(0);
        people.placed(month);
        people.confirmed(month);
        var next = months.empty();
        months.lines(next, Payer.SHAHO_FUND, 9_000);
        months.reversal(next, Payer.SHAHO_FUND, paid, 1_001);
        var other = months.empty();
        var unpaid = months.lines(other, Payer.SHAHO_FUND, 9_000, 50).get(1);
        months.reversal(other, Payer.SHAHO_FUND, unpaid, 50);

        people.started(next);
        people.started(other);

        assertThat(people.check("payment", next, 7_999).status()).isEqualTo(409);
        assertThat(people.show(next).at("/orders/0/problem").asText()).contains("支払った額を超える取消し");
        assertThat(people.check("payment", other, 9_000).status()).isEqualTo(409);
    }

    @Test
    void a_line_that_stands_in_another_order_is_not_ordered_again() {
        var line = months.lines(month, Payer.SHAHO_FUND, 1_000).get(0);
        people.placed(month);
        var next = months.empty();
        months.lines(next, Payer.SHAHO_FUND, 500);
        jdbc.sql("update komado.claim_line set settled_month_id = ? where id = ?").params(next, line).update();

        people.started(next);

        assertThat(people.show(next).at("/orders/0/problem").asText()).contains("別の支払命令");
        assertThat(people.check("payment", next, 1_500).status()).isEqualTo(409);
    }

    @Test
    void a_payment_record_can_be_neither_changed_nor_deleted() {
        var line = months.lines(month, Payer.SHAHO_FUND, 1_000).get(0);
        people.placed(month);
        people.confirmed(month);

        assertThatThrownBy(() -> jdbc.sql("update komado.payment_record set amount_yen = 2 where line_id = ?").param(line).update())
            .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from komado.payment_record where line_id = ?").param(line).update()).isInstanceOf(DataAccessException.class);
        assertThat(months.paidYen(month)).isEqualTo(1_000);
    }

    @Test
    void a_month_with_nothing_to_pay_is_closed_without_an_order() {
        people.started(month);
        assertThat(people.check("payment", month, 0).status()).isEqualTo(200);
        assertThat(people.approve("subsidy-head", month).status()).isEqualTo(200);
        journey.runJobs(month);

        people.closed(month);

        assertThat(claimMonths.find(month).state()).isEqualTo(ClaimMonth.State.CLOSED);
        partner.work();
        assertThat(partner.takeWhole("payment-order-2")).noneMatch(file -> file.contains(people.show(month).at("/orders/1/number").asText()));
    }

    @Test
    void whoever_may_not_read_payments_sees_none() {
        assertThat(journey.as("worker1").get("/api/claim-months/" + month + "/payment").status()).isEqualTo(403);
        assertThat(journey.as("manager").post("/api/claim-months/" + month + "/payment/preparation", JSON.objectNode()).status()).isEqualTo(403);
    }
}
