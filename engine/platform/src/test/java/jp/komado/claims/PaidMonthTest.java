package jp.komado.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.intake.Journey;
import jp.komado.intake.Journeys;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.PartnerDesk.Taken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑬ ⑭ ⑮ One claim month from the payer's file to its closing. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PaidMonthTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    private Journeys journeys;
    @Autowired
    private ClaimDesk desk;
    @Autowired
    private CertificateHolders holders;
    @Autowired
    private ClaimMonths months;
    @Autowired
    private PartnerDesk partner;
    @Autowired
    private Exchange exchange;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_month_runs_from_the_payers_file_to_its_closing_and_every_line_is_paid_once() {
        var journey = journeys.answered();
        var billing = ClaimDesk.unusedMonth();
        var list = new ClaimListText(billing, Payer.SHAHO_FUND);
        list.ordinary(holders.child());
        list.ordinary(holders.child());

        var month = desk.adjudicated(billing, list).id();
        journey.runJobs(month);
        var payment = journey.as("payment").get("/api/claim-months/" + month + "/payment").json();
        assertThat(payment.get("totalYen").asLong()).isEqualTo(list.amountYen() + 2 * 70);
        journey.done("payment", month, "User_CheckOrders", JSON.objectNode().put("checked", true).put("totalYen", payment.get("totalYen").asLong()));
        journey.done("subsidy-head", month, "User_ApprovePayment", JSON.objectNode().put("approved", true));
        partner.work();
        confirm(payment.at("/orders/0"));
        journey.runJobs(month);
        journey.done("subsidy-head", month, "User_CloseMonth", JSON.objectNode().put("confirmed", true));

        assertThat(months.find(month).state()).isEqualTo(ClaimMonth.State.CLOSED);
        assertThat(recordsOf(journey, month)).isEqualTo(2);
    }

    private void confirm(JsonNode order) {
        var inquiry = jdbc.sql("select inquiry_number from komado.payment_order where number = ?").param(order.get("number").asText()).query(Long.class).single();
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString().replace("-", "");
        partner.answer(new Taken(exchange.find(inquiry).orElseThrow().shipmentNumber(), "payment-order-1", List.of()), "01",
            List.of("%08d,%s,%d,%s,K-1".formatted(inquiry, order.get("number").asText(), order.get("totalYen").asLong(), today)));
        partner.work();
    }

    private int recordsOf(Journey journey, UUID month) {
        return journey.as("payment").get("/api/claim-months/" + month + "/payment").json().at("/reconciliation/payers/0/recordedCount").asInt();
    }
}
