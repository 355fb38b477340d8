package jp.komado.cap.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import jp.komado.cap.CapReceipts;
import jp.komado.cap.CapReceipt;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The monthly cap of a case, as a receipt that a family can be shown. */
@RestController
@Tag(name = "cap")
class CapController {

    private final CapReceipts receipts;

    CapController(CapReceipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/api/cases/{id}/cap")
    @Operation(operationId = "readCap", summary = "The newest monthly cap with its whole explanation")
    ResponseEntity<CapReceipt> read(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(receipts.of(id));
    }
}
