package jp.komado.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import jp.komado.payment.PaymentDesk;
import jp.komado.payment.PaymentView;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** ⑮ The payment of a claim month. */
@RestController
class PaymentController {

    private final PaymentDesk desk;

    PaymentController(PaymentDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "readClaimPayment", summary = "⑮ Payment orders and the three totals of a claim month")
    @GetMapping("/api/claim-months/{id}/payment")
    PaymentView show(@PathVariable UUID id) {
        return desk.show(id);
    }

    @Operation(operationId = "prepareClaimPayment", summary = "⑮ Compute the payment orders anew, before they are approved")
    @PostMapping("/api/claim-months/{id}/payment/preparation")
    PaymentView prepare(@PathVariable UUID id) {
        return desk.prepare(id);
    }

    @Operation(operationId = "readClaimPaymentReport", summary = "⑮ The report with which the month was closed, as PDF")
    @GetMapping(path = "/api/claim-months/{id}/payment/report", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<InputStreamResource> report(@PathVariable UUID id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(new InputStreamResource(desk.report(id)));
    }
}
