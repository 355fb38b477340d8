package jp.komado.cap.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import jp.komado.cap.CapReceipts;
import jp.komado.cap.CapReceipt;
import jp.komado.documents.ShownPdf;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping(path = "/api/cases/{id}/cap/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(operationId = "printCap", summary = "The same as a PDF for the family, in its language")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @RequestParam(defaultValue = "JA") PaperLanguage language) {
        return ShownPdf.named("自己負担上限月額の計算書.pdf").body(receipts.paper(id, language.locale));
    }

    /** The languages in which a family is told. */
    enum PaperLanguage {
        JA(Locale.JAPANESE), EN(Locale.ENGLISH);

        private final Locale locale;

        PaperLanguage(Locale locale) {
            this.locale = locale;
        }
    }
}
