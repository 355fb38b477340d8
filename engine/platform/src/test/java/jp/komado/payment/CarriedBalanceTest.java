package jp.komado.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
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
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑮ Months in which a payer takes back more than it is to get. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CarriedBalanceTest {

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
    private UUID paid;
    private UUID month;

    @BeforeEach
    void nine_thousand_yen_were_paid_and_are_taken_back_against_one_thousand() {
        journey = journeys.answered();
        people = new ClaimPaymentPeople(journey, partner, exchange, engine, jdbc);
        var first = months.empty();
        paid = months.lines(first, Payer.SHAHO_FUND, 9_000).get(0);
        people.placed(first);
        people.confirmed(first);
        month = months.empty();
        months.lines(month, Payer.SHAHO_FUND, 1_000);
        months.reversal(month, Payer.SHAHO_FUND, paid, 9_000);
        months.fee(month, Payer.SHAHO_FUND, 140);
    }

    @Test
    void the_order_is_nothing_and_the_rest_is_set_off_in_the_next_month_to_the_yen() {
        // when
        people.placed(month);
        var order = people.show(month).at("/orders/0");
        assertThat(order.get("totalYen").asLong()).isZero();
        assertThat(order.get("carriedOutYen").asLong()).isEqualTo(-7_860);
        assertThat(partner.takeWhole("payment-order-1")).anyMatch(file -> file.contains(order.get("number").asText()) && file.contains(",0,-7860"));
        people.confirmed(month);
        people.closed(month);
        var next = months.empty();
        months.lines(next, Payer.SHAHO_FUND, 5_000, 4_000);
        people.placed(next);

        // then
        assertThat(claimMonths.find(month).state()).isEqualTo(ClaimMonth.State.CLOSED);
        assertThat(months.records(paid)).isOne();
        assertThat(months.paidYen(month)).isEqualTo(-8_000);
        assertThat(people.show(month).at("/reconciliation/sentence").asText()).contains("7,860円を翌月に繰り越します");
        assertThat(PdfText.of(journey.as("manager").get("/api/claim-months/" + month + "/payment/report").bytes())).contains("-7,860");
        assertThat(people.show(next).at("/orders/0/carriedInYen").asLong()).isEqualTo(-7_860);
        assertThat(people.show(next).at("/orders/0/totalYen").asLong()).isEqualTo(9_000 - 7_860);
        people.confirmed(next);
        assertThat(people.show(next).at("/reconciliation/state").asText()).isEqualTo("MEETS");
        assertThat(people.show(next).at("/reconciliation/sentence").asText()).contains("7,860円をこの月の支払から差し引き");
    }

    @Test
    void a_rest_larger_than_the_next_month_goes_on_and_is_never_set_off_twice() {
        people.placed(month);
        var second = months.empty();
        months.lines(second, Payer.SHAHO_FUND, 860);
        people.started(second);
        assertThat(journey.as("payment").post("/api/claim-months/" + second + "/payment/preparation", Map.of()).status()).isEqualTo(200);
        assertThat(people.show(second).at("/orders/0/carriedOutYen").asLong()).isEqualTo(-7_000);
        people.checked(second);
        people.approve("subsidy-head", second);

        var third = months.empty();
        months.lines(third, Payer.SHAHO_FUND, 10_000);
        months.lines(third, Payer.NHI_FEDERATION, 500);
        people.started(third);

        assertThat(people.show(third).at("/orders/0/totalYen").asLong()).isEqualTo(3_000);
        assertThat(people.show(third).at("/orders/1/totalYen").asLong()).isEqualTo(500);
    }

    @Test
    void a_month_with_nothing_at_all_leaves_the_rest_to_the_one_after_it() {
        people.placed(month);
        var empty = months.empty();
        people.started(empty);
        var third = months.empty();
        months.lines(third, Payer.SHAHO_FUND, 8_000);
        people.started(third);

        assertThat(people.show(empty).at("/orders/0/state").asText()).isEqualTo("NOTHING_TO_PAY");
        assertThat(people.show(third).at("/orders/0/totalYen").asLong()).isEqualTo(140);
    }

    @Test
    void the_database_takes_no_order_whose_total_forgets_what_was_carried() {
        people.started(month);

        assertThatThrownBy(() -> jdbc.sql("update komado.payment_order set total_yen = total_yen + 1 where claim_month_id = ?").param(month).update())
            .isInstanceOf(DataAccessException.class).hasMessageContaining("total_with_what_is_carried");
    }
}
