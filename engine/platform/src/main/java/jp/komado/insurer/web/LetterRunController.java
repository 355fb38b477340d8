package jp.komado.insurer.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.documents.ShownPdf;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.insurer.LetterDesk;
import jp.komado.insurer.LetterRunView;
import jp.komado.mailing.MailingDesk.Receipt;
import jp.komado.problem.IfMatch;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑧ Letters to insurers: those that wait, and the runs in which they are printed, tracked, checked and posted. */
@RestController
class LetterRunController {

    private final LetterDesk desk;

    LetterRunController(LetterDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "listWaitingInsurerLetters", summary = "⑧ Letters that no run has taken yet, the oldest first")
    @GetMapping("/api/insurer-letters")
    WaitingLettersResponse waiting() {
        return new WaitingLettersResponse(desk.waiting());
    }

    @Operation(operationId = "listAwaitedInsurerLetters", summary = "⑧ Letters that insurers have not answered yet, the oldest first")
    @GetMapping("/api/insurer-letters/awaited")
    AwaitedLettersResponse awaited() {
        return new AwaitedLettersResponse(desk.awaited());
    }

    @Operation(operationId = "addressInsurerLetter", summary = "⑧ Note where the insurer of a waiting letter is written to")
    @PutMapping("/api/insurer-letters/{id}/insurer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void address(@PathVariable UUID id, @Valid @RequestBody InsurerAddressRequest request) {
        desk.address(id, new Insurer(request.number(), request.name().strip(), request.postalCode().replace("-", ""), request.address().strip()));
    }

    @Operation(operationId = "listInsurerLetterRuns", summary = "⑧ The runs of letters, the newest first")
    @GetMapping("/api/insurer-letter-runs")
    LetterRunListResponse list() {
        return new LetterRunListResponse(desk.list());
    }

    @Operation(operationId = "openInsurerLetterRun", summary = "⑧ Print the letters that wait as one run")
    @PostMapping("/api/insurer-letter-runs")
    ResponseEntity<OpenedLetterRunResponse> open() {
        var id = desk.open();
        return ResponseEntity.created(URI.create("/api/insurer-letter-runs/" + id)).body(new OpenedLetterRunResponse(id));
    }

    @Operation(operationId = "readInsurerLetterRun", summary = "⑧ A run with its letters")
    @GetMapping("/api/insurer-letter-runs/{id}")
    ResponseEntity<LetterRunView> read(@PathVariable UUID id) {
        var run = desk.show(id);
        return ResponseEntity.ok().eTag(IfMatch.etag(run.version())).cacheControl(CacheControl.noStore()).body(run);
    }

    @Operation(operationId = "printInsurerLetterRun", summary = "⑧ All letters of a run as one PDF")
    @GetMapping(path = "/api/insurer-letter-runs/{id}/letters", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        return ShownPdf.named("保険者照会.pdf").body(desk.print(id));
    }

    @Operation(operationId = "trackInsurerLetters", summary = "⑧ Note the numbers of the registered letters; all of them or none")
    @PutMapping("/api/insurer-letter-runs/{id}/tracking-numbers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void track(@PathVariable UUID id, @Valid @RequestBody TrackLettersRequest request) {
        desk.track(id, request.trackingNumbers());
    }

    @Operation(operationId = "takeOutInsurerLetter", summary = "⑧ Take a letter out of its run; the next run prints it anew")
    @DeleteMapping("/api/insurer-letter-runs/{id}/letters/{letterId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(@PathVariable UUID id, @PathVariable UUID letterId) {
        desk.takeOut(id, letterId);
    }

    @Operation(operationId = "checkInsurerLetterRun", summary = "⑧ A second person has counted the letters and compared the windows")
    @PostMapping("/api/insurer-letter-runs/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable UUID id, @Nullable @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
               @Valid @RequestBody CheckLettersRequest request) {
        desk.check(id, IfMatch.version(ifMatch), request.count());
    }

    @Operation(operationId = "confirmInsurerLetterRun", summary = "⑧ The section head holds the post office's receipt: the run is posted")
    @PostMapping("/api/insurer-letter-runs/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @Nullable @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
                 @Valid @RequestBody ConfirmLettersRequest request) {
        desk.confirm(id, IfMatch.version(ifMatch), new Receipt(request.receiptNumber(), request.count(), request.postedOn()));
    }

    record WaitingLettersResponse(List<LetterRunView.WaitingLetter> items) {
    }

    record AwaitedLettersResponse(List<LetterRunView.AwaitedLetter> items) {
    }

    record LetterRunListResponse(List<LetterRunView> items) {
    }

    record OpenedLetterRunResponse(UUID id) {
    }

    record InsurerAddressRequest(@NotNull @Pattern(regexp = "\\d{6}|\\d{8}") String number, @NotNull @Size(min = 1, max = 100) String name,
                          @NotNull @Pattern(regexp = "\\d{3}-?\\d{4}") String postalCode, @NotNull @Size(min = 1, max = 200) String address) {
    }

    record TrackLettersRequest(@NotEmpty @Size(max = 200) Map<UUID, @NotNull @Size(max = 20) String> trackingNumbers) {
    }

    record CheckLettersRequest(@NotNull @Min(0) @Max(1000) Integer count) {
    }

    record ConfirmLettersRequest(@NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,30}") String receiptNumber, @NotNull @Min(0) @Max(1000) Integer count,
                               @NotNull LocalDate postedOn) {
    }
}
