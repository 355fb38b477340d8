package jp.komado.custody.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.komado.custody.BoxDesk;
import jp.komado.custody.BoxLabels;
import jp.komado.custody.BoxViews.BoxCase;
import jp.komado.custody.BoxViews.BoxDetail;
import jp.komado.custody.BoxViews.BoxView;
import jp.komado.custody.BoxViews.CabinetView;
import jp.komado.custody.BoxViews.Candidate;
import jp.komado.custody.BoxViews.CasePapers;
import jp.komado.custody.BoxViews.Overview;
import jp.komado.custody.CasePapersDesk;
import jp.komado.custody.OrderKind;
import jp.komado.custody.Place;
import jp.komado.documents.ShownPdf;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** ⑰ Cabinets and boxes: where they are, whose papers lie in them, packing by scanner, labels. */
@RestController
class CustodyController {

    private final BoxDesk desk;
    private final BoxLabels labels;
    private final CasePapersDesk papers;

    CustodyController(BoxDesk desk, BoxLabels labels, CasePapersDesk papers) {
        this.desk = desk;
        this.labels = labels;
        this.papers = papers;
    }

    @Operation(operationId = "readCustody", summary = "⑰ Cabinets and boxes: where everything is, and what is due")
    @GetMapping("/api/custody")
    Overview overview() {
        return desk.overview();
    }

    @Operation(operationId = "addCabinet", summary = "⑰ A new cabinet")
    @PostMapping("/api/custody/cabinets")
    @ResponseStatus(HttpStatus.CREATED)
    CabinetView addCabinet(@Valid @RequestBody AddCabinetRequest request) {
        return desk.addCabinet(request.code(), request.name().strip(), request.room().strip());
    }

    @Operation(operationId = "listPackingCandidates", summary = "⑰ Decided cases of a fiscal year whose time in the cabinet is over and that lie in no box")
    @GetMapping("/api/custody/candidates")
    CandidateListResponse candidates(@RequestParam @Min(2000) @Max(2100) int fiscalYear) {
        return new CandidateListResponse(desk.candidates(fiscalYear));
    }

    @Operation(operationId = "listBoxes", summary = "⑰ Boxes at a place, of a year, or that an order of a kind could take")
    @GetMapping("/api/custody/boxes")
    BoxListResponse boxes(@Nullable @RequestParam(required = false) Place place, @Nullable @RequestParam(required = false) Integer fiscalYear,
                          @Nullable @RequestParam(required = false) OrderKind fitting) {
        return new BoxListResponse(desk.list(place, fiscalYear, fitting));
    }

    @Operation(operationId = "scanBox", summary = "⑰ The box whose number a scanner read")
    @PostMapping("/api/custody/scans")
    BoxView scan(@Valid @RequestBody ScanBoxRequest request) {
        return desk.scan(request.code());
    }

    @Operation(operationId = "openBox", summary = "⑰ Open an empty box for papers of a fiscal year")
    @PostMapping("/api/custody/boxes")
    ResponseEntity<BoxView> open(@Valid @RequestBody OpenBoxRequest request) {
        var box = desk.open(request.fiscalYear(), request.cabinetId());
        return ResponseEntity.created(URI.create("/api/custody/boxes/" + box.id())).body(box);
    }

    @Operation(operationId = "readBox", summary = "⑰ A box with whose papers lie in it and all its places")
    @GetMapping("/api/custody/boxes/{id}")
    ResponseEntity<BoxDetail> read(@PathVariable UUID id) {
        var box = desk.show(id);
        return ResponseEntity.ok().eTag(IfMatch.etag(box.box().version())).cacheControl(CacheControl.noStore()).body(box);
    }

    @Operation(operationId = "packCase", summary = "⑰ Lay the papers of a case into a box that is being packed")
    @PostMapping("/api/custody/boxes/{id}/cases")
    @ResponseStatus(HttpStatus.CREATED)
    BoxCase add(@PathVariable UUID id, @Valid @RequestBody PackCaseRequest request) {
        return desk.add(id, request.applicationNumber());
    }

    @Operation(operationId = "unpackCase", summary = "⑰ Take the papers of a case out of a box that is not sealed")
    @DeleteMapping("/api/custody/boxes/{id}/cases/{caseId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID caseId) {
        desk.remove(id, caseId);
    }

    @Operation(operationId = "sealBox", summary = "⑰ Close a box for good, after its papers were counted")
    @PostMapping("/api/custody/boxes/{id}/seal")
    ResponseEntity<BoxView> seal(@PathVariable UUID id, @Nullable @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
                                 @Valid @RequestBody SealBoxRequest request) {
        return withTag(desk.seal(id, IfMatch.version(ifMatch), request.count()));
    }

    @Operation(operationId = "moveBox", summary = "⑰ A box stands in another cabinet, or was found again")
    @PostMapping("/api/custody/boxes/{id}/place")
    ResponseEntity<BoxView> move(@PathVariable UUID id, @Nullable @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
                                 @Valid @RequestBody MoveBoxRequest request) {
        return withTag(desk.move(id, IfMatch.version(ifMatch), request.cabinetId()));
    }

    @Operation(operationId = "printBoxLabels", summary = "⑰ The labels of sealed boxes as one PDF")
    @GetMapping(path = "/api/custody/labels", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> print(@RequestParam @Size(min = 1, max = 100) List<@Pattern(regexp = "BX\\d{8}") String> box) {
        return ShownPdf.named("箱ラベル.pdf").body(labels.print(box));
    }

    @Operation(operationId = "readCasePapers", summary = "⑰ Where the papers of a case are, and how long they are kept")
    @GetMapping("/api/cases/{caseId}/papers")
    CasePapers papers(@PathVariable UUID caseId) {
        return papers.of(caseId);
    }

    private static ResponseEntity<BoxView> withTag(BoxView box) {
        return ResponseEntity.ok().eTag(IfMatch.etag(box.version())).cacheControl(CacheControl.noStore()).body(box);
    }

    record AddCabinetRequest(@NotNull @Pattern(regexp = "[A-Z0-9-]{1,10}") String code, @NotNull @Size(min = 1, max = 60) String name,
                             @NotNull @Size(min = 1, max = 60) String room) {
    }

    record CandidateListResponse(List<Candidate> items) {
    }

    record BoxListResponse(List<BoxView> items) {
    }

    record ScanBoxRequest(@NotNull @Size(max = 40) String code) {
    }

    record OpenBoxRequest(@NotNull @Min(2000) @Max(2100) Integer fiscalYear, @NotNull UUID cabinetId) {
    }

    record PackCaseRequest(@NotNull @Size(max = 40) String applicationNumber) {
    }

    record SealBoxRequest(@NotNull @Min(0) @Max(1000) Integer count) {
    }

    record MoveBoxRequest(@NotNull UUID cabinetId) {
    }
}
