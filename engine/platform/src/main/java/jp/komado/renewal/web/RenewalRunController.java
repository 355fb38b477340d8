package jp.komado.renewal.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import jp.komado.documents.ShownPdf;
import jp.komado.mailing.MailingDesk.Receipt;
import jp.komado.problem.IfMatch;
import jp.komado.renewal.RenewalRunDesk;
import jp.komado.renewal.RenewalViews.RenewalRunView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑯ The letters of a wave through the post: printed, counted by a second person, posted when the section head confirms. */
@RestController
class RenewalRunController {

    private final RenewalRunDesk desk;

    RenewalRunController(RenewalRunDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "openRenewalRun", summary = "⑯ Take the letters of a wave that wait as one run")
    @PostMapping("/api/renewals/{id}/runs")
    ResponseEntity<OpenedRenewalRunResponse> open(@PathVariable UUID id, @Valid @RequestBody OpenRenewalRunRequest request) {
        var run = desk.open(id, request.kind() == RunKind.REMINDER);
        return ResponseEntity.created(URI.create("/api/renewal-runs/" + run)).body(new OpenedRenewalRunResponse(run));
    }

    @Operation(operationId = "readRenewalRun", summary = "⑯ A run with its letters")
    @GetMapping("/api/renewal-runs/{id}")
    ResponseEntity<RenewalRunView> read(@PathVariable UUID id) {
        var run = desk.show(id);
        return ResponseEntity.ok().eTag(IfMatch.etag(run.version())).cacheControl(CacheControl.noStore()).body(run);
    }

    @Operation(operationId = "printRenewalRun", summary = "⑯ All letters of a run as one PDF")
    @GetMapping(path = "/api/renewal-runs/{id}/letters", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        return ShownPdf.named("更新案内.pdf").body(desk.print(id));
    }

    @Operation(operationId = "takeOutRenewalLetter", summary = "⑯ Take a letter out of its run; it is made anew from the record")
    @DeleteMapping("/api/renewal-runs/{id}/letters/{letterId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(@PathVariable UUID id, @PathVariable UUID letterId) {
        desk.takeOut(id, letterId);
    }

    @Operation(operationId = "checkRenewalRun", summary = "⑯ A second person has counted the letters and compared the windows")
    @PostMapping("/api/renewal-runs/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable UUID id, @Nullable @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
               @Valid @RequestBody CheckRenewalLettersRequest request) {
        desk.check(id, IfMatch.version(ifMatch), request.count());
    }

    @Operation(operationId = "confirmRenewalRun", summary = "⑯ The section head holds the post office's receipt: the run is posted")
    @PostMapping("/api/renewal-runs/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @Nullable @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
                 @Valid @RequestBody ConfirmRenewalLettersRequest request) {
        desk.confirm(id, IfMatch.version(ifMatch), new Receipt(request.receiptNumber(), request.count(), request.postedOn()));
    }

    enum RunKind { NOTICE, REMINDER }

    record OpenRenewalRunRequest(@NotNull RunKind kind) {
    }

    record OpenedRenewalRunResponse(UUID id) {
    }

    record CheckRenewalLettersRequest(@NotNull @Min(0) @Max(10000) Integer count) {
    }

    record ConfirmRenewalLettersRequest(@NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,30}") String receiptNumber,
                                        @NotNull @Min(0) @Max(10000) Integer count, @NotNull LocalDate postedOn) {
    }
}
