package jp.komado.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.exchange.Exchange;
import jp.komado.intake.Journey;
import jp.komado.payment.remote.TransferFiles;
import jp.komado.testing.KomadoClient.Answer;
import jp.komado.testing.PartnerDesk;
import jp.komado.testing.PartnerDesk.Taken;

/** ⑮ What the people of 医療助成課 and the bank do with a refund. */
final class RefundPeople {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Journey journey;
    private final PartnerDesk partner;
    private final Exchange exchange;

    RefundPeople(Journey journey, PartnerDesk partner, Exchange exchange) {
        this.journey = journey;
        this.partner = partner;
        this.exchange = exchange;
    }

    static ObjectNode receipt() {
        return JSON.objectNode().put("month", "2026-08").put("institution", "架空こども病院").put("inpatient", false).put("days", 2).put("points", 4_000)
            .put("insurancePercent", 30).put("paidYen", 12_000).put("paidOn", "2026-08-20");
    }

    static ObjectNode account(String number) {
        return JSON.objectNode().put("bankCode", "0005").put("branchCode", "120").put("accountType", "ORDINARY").put("accountNumber", number)
            .put("accountHolder", "タカハシ　ミサキ");
    }

    static ObjectNode form(ObjectNode account, ObjectNode... receipts) {
        var form = JSON.objectNode().put("claimedOn", "2026-11-20");
        form.putArray("receipts").addAll(List.of(receipts));
        form.set("account", account);
        return form;
    }

    Answer claim(String recipientNumber) {
        return journey.as("payment").post("/api/refunds", Map.of("recipientNumber", recipientNumber, "claimedOn", "2026-11-20"));
    }

    UUID claimed(String recipientNumber) {
        var answer = claim(recipientNumber);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var id = UUID.fromString(answer.json().get("id").asText());
        journey.runJobs(id);
        return id;
    }

    Answer enter(UUID id, ObjectNode form) {
        return journey.complete("payment", id, "User_EnterRefund", form);
    }

    UUID entered(String recipientNumber, ObjectNode... receipts) {
        var id = claimed(recipientNumber);
        journey.done("payment", id, "User_EnterRefund", form(account("7654321"), receipts));
        return id;
    }

    void proposed(UUID id, String user, String proposal) {
        journey.done(user, id, "User_ProposeRefund", JSON.objectNode().put("proposal", proposal).put("reason", "計算のとおり"));
    }

    Answer approve(String user, UUID id) {
        return journey.complete(user, id, "User_ApproveRefund", JSON.objectNode().put("approved", true));
    }

    void approved(UUID id) {
        var answer = approve("subsidy-head", id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        journey.runJobs(id);
    }

    /** A granted refund that has gone to the bank. */
    UUID transferred(String recipientNumber, ObjectNode... receipts) {
        var id = entered(recipientNumber, receipts);
        proposed(id, "payment", "GRANT");
        approved(id);
        partner.work();
        return id;
    }

    JsonNode show(UUID id) {
        return journey.as("payment").get("/api/refunds/" + id).json();
    }

    /** The number by which the bank knows the newest transfer. */
    long inquiryNumber(UUID id) {
        var transfers = show(id).get("transfers");
        return transfers.get(transfers.size() - 1).get("inquiryNumber").asLong();
    }

    /** The bank answers with these fields after the inquiry number; then we read it. */
    void bank(UUID id, String part, String fields) {
        var number = inquiryNumber(id);
        var shipment = exchange.find(number).orElseThrow().shipmentNumber();
        partner.answer(new Taken(shipment, "refund-transfer", List.of()), part, List.of(number + "," + fields));
        partner.work();
        journey.runJobs(id);
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo")).toString().replace("-", "");
    }

    /** The files that have left for the bank since the last time. */
    List<TransferFiles.Paid> filesAtTheBank() {
        return TransferFiles.read(partner.takeWhole("refund-transfer"));
    }

    ObjectNode correction(String number) {
        var form = JSON.objectNode().put("evidence", "通帳の写し");
        form.set("account", account(number));
        return form;
    }
}
