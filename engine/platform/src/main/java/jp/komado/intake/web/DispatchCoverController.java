package jp.komado.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import jp.komado.documents.ShownPdf;
import jp.komado.intake.DispatchCovers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The cover sheet of a dispatch. */
@RestController
class DispatchCoverController {

    private final DispatchCovers covers;

    DispatchCoverController(DispatchCovers covers) {
        this.covers = covers;
    }

    @Operation(operationId = "printDispatchCover", summary = "② The cover sheet of a dispatch as PDF")
    @GetMapping(path = "/api/dispatches/{id}/cover", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        return ShownPdf.named("進達書.pdf").body(covers.pdf(id));
    }
}
