package jp.komado.copies.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import jp.komado.copies.internal.CheckLists;
import jp.komado.copies.internal.CopyRuns;
import jp.komado.copies.internal.CopyViews.CopyRunDetail;
import jp.komado.copies.internal.CopyViews.CopyRunView;
import jp.komado.documents.ShownPdf;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑫ The runs of the copy registration, their lists and comparisons. */
@RestController
@Tag(name = "copies")
class CopyRegistrationController {

    private final CopyRuns runs;
    private final CheckLists lists;

    CopyRegistrationController(CopyRuns runs, CheckLists lists) {
        this.runs = runs;
        this.lists = lists;
    }

    @GetMapping("/api/copy-registrations")
    @Operation(operationId = "listCopyRegistrations", summary = "⑫ The newest runs of the copy registration with their figures")
    CopyRunsResponse list() {
        return new CopyRunsResponse(runs.newest());
    }

    @PostMapping("/api/copy-registrations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "requestCopyRegistration", summary = "⑫ Begin a run beside the weekly one")
    CopyRunRequestedResponse request() {
        return new CopyRunRequestedResponse(runs.request());
    }

    @GetMapping("/api/copy-registrations/{id}")
    @Operation(operationId = "readCopyRegistration", summary = "⑫ A run with its provision and error checklist and the comparison that followed")
    ResponseEntity<CopyRunDetail> read(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(runs.detail(id));
    }

    @Operation(operationId = "printProvisionCheckList", summary = "⑫ The provision checklist of a run as PDF")
    @GetMapping(path = "/api/copy-registrations/{id}/provision-list",
        produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> provisionList(@PathVariable UUID id) {
        return pdf(lists.provisionList(id));
    }

    @Operation(operationId = "printErrorCheckList", summary = "⑫ The error checklist of a run as PDF")
    @GetMapping(path = "/api/copy-registrations/{id}/error-list",
        produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> errorList(@PathVariable UUID id) {
        return pdf(lists.errorList(id));
    }

    private static ResponseEntity<byte[]> pdf(CheckLists.Printed printed) {
        return ShownPdf.named(printed.fileName()).body(printed.pdf());
    }

    record CopyRunsResponse(List<CopyRunView> runs) {
    }

    record CopyRunRequestedResponse(UUID id) {
    }
}
