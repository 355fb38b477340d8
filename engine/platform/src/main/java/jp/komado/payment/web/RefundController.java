package jp.komado.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.payment.RefundDesk;
import jp.komado.payment.RefundView;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** ⑮ Refunds to families. */
@RestController
class RefundController {

    private final RefundDesk desk;

    RefundController(RefundDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "listRefunds", summary = "⑮ Refunds, the newest first: all, or those that are not over")
    @GetMapping("/api/refunds")
    RefundListResponse list(@RequestParam(defaultValue = "true") boolean open) {
        return new RefundListResponse(desk.list(open));
    }

    @Operation(operationId = "listRefundsOfCase", summary = "⑮ The refunds of a case's patient")
    @GetMapping("/api/cases/{caseId}/refunds")
    RefundListResponse ofCase(@PathVariable UUID caseId) {
        return new RefundListResponse(desk.ofCase(caseId));
    }

    @Operation(operationId = "findRefundRecipient", summary = "⑮ Whose recipient number it is")
    @PostMapping("/api/refund-recipients")
    RefundDesk.Recipient recipient(@Valid @RequestBody RefundRecipientRequest request) {
        return desk.recipient(request.recipientNumber());
    }

    @Operation(operationId = "claimRefund", summary = "⑮ Register a claim for a refund")
    @PostMapping("/api/refunds")
    ResponseEntity<ClaimedRefundResponse> claim(@Valid @RequestBody ClaimRefundRequest request) {
        var id = desk.claim(request.recipientNumber(), request.claimedOn());
        return ResponseEntity.created(URI.create("/api/refunds/" + id)).body(new ClaimedRefundResponse(id));
    }

    @Operation(operationId = "readRefund", summary = "⑮ A refund with its receipts, months and transfers")
    @GetMapping("/api/refunds/{id}")
    RefundView show(@PathVariable UUID id) {
        return desk.show(id);
    }

    @Operation(operationId = "readRefundAccount", summary = "⑮ The whole account of a refund; the look is logged by itself")
    @GetMapping("/api/refunds/{id}/account")
    RefundView.Account account(@PathVariable UUID id) {
        return desk.account(id);
    }

    @Operation(operationId = "readRefundNotice", summary = "⑮ The notice of the decision as PDF")
    @GetMapping(path = "/api/refunds/{id}/notice", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<InputStreamResource> notice(@PathVariable UUID id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(new InputStreamResource(desk.notice(id)));
    }

    record RefundListResponse(List<RefundView> items) {
    }

    record RefundRecipientRequest(@NotNull @Pattern(regexp = "[0-9]{7}") String recipientNumber) {
    }

    record ClaimRefundRequest(@NotNull @Pattern(regexp = "[0-9]{7}") String recipientNumber, @NotNull LocalDate claimedOn) {
    }

    record ClaimedRefundResponse(UUID id) {
    }
}
