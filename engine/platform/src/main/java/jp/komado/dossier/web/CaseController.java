package jp.komado.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.komado.audit.Purpose;
import jp.komado.dossier.CaseFile;
import jp.komado.dossier.CaseSummary;
import jp.komado.dossier.CaseView;
import jp.komado.dossier.NoteView;
import jp.komado.dossier.RecordItems;
import jp.komado.dossier.SearchWord;
import jp.komado.problem.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers: found, read, annotated, withdrawn. */
@RestController
class CaseController {

    private final CaseFile caseFile;

    CaseController(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Operation(operationId = "searchCases", summary = "Keep a search under an opaque id, so that no name stands in an address")
    @PostMapping("/api/searches")
    KeptSearchResponse search(@Valid @RequestBody KeepSearchRequest request) {
        var search = caseFile.search(request.text());
        return new KeptSearchResponse(search.id(), search.words());
    }

    @Operation(operationId = "listCases", summary = "Cases of a kept search, or all in scope, the newest first")
    @GetMapping("/api/cases")
    CaseListResponse list(@RequestParam(required = false) @Nullable UUID search,
                          @RequestParam(required = false) @Nullable String cursor,
                          @RequestParam(defaultValue = "25") int limit) {
        var page = caseFile.list(search, cursor, limit);
        return new CaseListResponse(page.items(), page.nextCursor());
    }

    @Operation(operationId = "readCase", summary = "The dossier of a case")
    @GetMapping("/api/cases/{id}")
    ResponseEntity<CaseView> read(@PathVariable UUID id) {
        var dossier = caseFile.open(id);
        return ResponseEntity.ok().eTag(IfMatch.etag(dossier.version())).cacheControl(CacheControl.noStore()).body(dossier);
    }

    @Operation(operationId = "readCaseTimeline", summary = "What happened to a case, the oldest first")
    @GetMapping("/api/cases/{id}/timeline")
    TimelineResponse timeline(@PathVariable UUID id) {
        return new TimelineResponse(caseFile.timeline(id).stream()
            .map(line -> new TimelineItem(line.at(), line.step(), line.actorName(), line.text())).toList());
    }

    @Operation(operationId = "readRecordItems", summary = "All that is on file of a case, by the 55 record items of the assessment")
    @GetMapping("/api/cases/{id}/record-items")
    ResponseEntity<RecordItemsResponse> recordItems(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RecordItemsResponse(caseFile.recordItems(id)));
    }

    @Operation(operationId = "exportRecordItems", summary = "The record items as CSV; the export is logged")
    @PostMapping(path = "/api/cases/{id}/record-items/export", produces = "text/csv")
    ResponseEntity<String> exportRecordItems(@PathVariable UUID id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .body(caseFile.exportRecordItems(id));
    }

    @Operation(operationId = "listCaseNotes", summary = "Notes of the staff on a case")
    @GetMapping("/api/cases/{id}/notes")
    NotesResponse notes(@PathVariable UUID id) {
        return new NotesResponse(caseFile.notes(id));
    }

    @Operation(operationId = "addCaseNote", summary = "Add a note")
    @PostMapping("/api/cases/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    NoteView addNote(@PathVariable UUID id, @Valid @RequestBody NoteRequest request) {
        return caseFile.addNote(id, request.text());
    }

    @Operation(operationId = "withdrawCase", summary = "The applicant takes the application back")
    @PostMapping("/api/cases/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @Valid @RequestBody WithdrawalRequest request) {
        caseFile.withdraw(id, request.reason());
    }

    @Operation(operationId = "revealIndividualNumber", summary = "A person's My Number in full, for a purpose; the look is logged")
    @PostMapping("/api/persons/{id}/individual-number/reveal")
    ResponseEntity<IndividualNumberResponse> reveal(@PathVariable UUID id, @Valid @RequestBody RevealRequest request) {
        var value = caseFile.revealIndividualNumber(id, request.caseId(), request.purpose());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new IndividualNumberResponse(value));
    }

    record KeepSearchRequest(@NotBlank @Size(max = 100) String text) {
    }

    /** @param words how the text is understood, word by word */
    record KeptSearchResponse(UUID id, List<SearchWord> words) {
    }

    record CaseListResponse(List<CaseSummary> items, @Nullable String nextCursor) {
    }

    record TimelineResponse(List<TimelineItem> items) {
    }

    record TimelineItem(Instant at, String step, @Nullable String actorName, String text) {
    }

    record RecordItemsResponse(List<RecordItems.Line> items) {
    }

    record NotesResponse(List<NoteView> items) {
    }

    record NoteRequest(@NotBlank @Size(max = 2000) String text) {
    }

    record WithdrawalRequest(@NotBlank @Size(max = 1000) String reason) {
    }

    record RevealRequest(@NotNull Purpose purpose, @NotNull UUID caseId) {
    }

    record IndividualNumberResponse(String value) {
    }
}
