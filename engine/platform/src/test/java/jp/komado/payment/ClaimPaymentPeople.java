package jp.komado.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.intake.Journey;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.PartnerDesk.Taken;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ⑮ What the people of 医療助成課 and the payers do with the payment of a claim month. */
final class ClaimPaymentPeople {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Journey journey;
    private final PartnerDesk partner;
    private final Exchange exchange;
    private final RuntimeService engine;
    private final JdbcClient jdbc;

    ClaimPaymentPeople(Journey journey, PartnerDesk partner, Exchange exchange, RuntimeService engine, JdbcClient jdbc) {
        this.journey = journey;
        this.partner = partner;
        this.exchange = exchange;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    void started(UUID month) {
        engine.startProcessInstanceByKey("claim-payment", month.toString());
        journey.runJobs(month);
    }

    JsonNode show(UUID month) {
        return journey.as("payment").get("/api/claim-months/" + month + "/payment").json();
    }

    Answer check(String user, UUID month, long totalYen) {
        return journey.complete(user, month, "User_CheckOrders", JSON.objectNode().put("checked", true).put("totalYen", totalYen));
    }

    void checked(UUID month) {
        var answer = check("payment", month, show(month).get("totalYen").asLong());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    Answer approve(String user, UUID month) {
        return journey.complete(user, month, "User_ApprovePayment", JSON.objectNode().put("approved", true));
    }

    /** The orders of a month have left for the payers. */
    void placed(UUID month) {
        started(month);
        checked(month);
        var answer = approve("subsidy-head", month);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        journey.runJobs(month);
        partner.work();
    }

    /** A payer confirms with this amount; then we read it. */
    void confirm(UUID month, int payer, long yen, String part) {
        var order = jdbc.sql("select number, inquiry_number from komado.payment_order where claim_month_id = ? and payer = ?").params(month, payer).query().singleRow();
        var inquiry = (Long) order.get("inquiry_number");
        var shipment = exchange.find(inquiry).orElseThrow().shipmentNumber();
        partner.answer(new Taken(shipment, "payment-order-" + payer, List.of()), part,
            List.of(inquiry + "," + order.get("number") + "," + yen + "," + RefundPeople.today() + ",K-" + payer));
        partner.work();
        journey.runJobs(month);
    }

    void confirmed(UUID month) {
        for (var order : show(month).get("orders")) {
            if (order.get("state").asText().equals("PLACED")) {
                confirm(month, order.get("payer").asText().equals("SHAHO_FUND") ? 1 : 2, order.get("totalYen").asLong(), "01");
            }
        }
    }

    Answer resolveOnPaper(UUID month, long yen) {
        return journey.complete("payment", month, "User_ResolveReconciliation", JSON.objectNode().put("action", "CONFIRMED_ON_PAPER")
            .put("payer", "SHAHO_FUND").put("confirmedYen", yen).put("confirmedOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString())
            .put("reference", "支第12号").put("reason", "支払基金の入力誤り"));
    }

    void closed(UUID month) {
        journey.done("subsidy-head", month, "User_CloseMonth", JSON.objectNode().put("confirmed", true));
    }
}
