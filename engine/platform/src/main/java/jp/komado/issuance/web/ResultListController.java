package jp.komado.issuance.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.MunicipalityNames;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.issuance.ResultList;
import jp.komado.issuance.ResultListDeliveries;
import jp.komado.issuance.ResultLists;
import jp.komado.problem.IfMatch;
import jp.komado.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The result lists: ward staff see their own municipality's, the prefecture's staff all. */
@RestController
class ResultListController {

    private final ResultLists resultLists;
    private final PersonalDataGate gate;
    private final CurrentUsers users;
    private final Rights rights;
    private final ResultListDeliveries deliveries;
    private final Users staff;
    private final MunicipalityNames municipalities;
    private final Clock clock;

    ResultListController(ResultLists resultLists, PersonalDataGate gate, CurrentUsers users, Rights rights,
                         ResultListDeliveries deliveries, Users staff, MunicipalityNames municipalities, Clock clock) {
        this.resultLists = resultLists;
        this.gate = gate;
        this.users = users;
        this.rights = rights;
        this.deliveries = deliveries;
        this.staff = staff;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Operation(operationId = "listResults", summary = "The result lists of a month (YYYY-MM, default: this month)")
    @GetMapping("/api/result-lists")
    ResponseEntity<ResultListResponse> list(@RequestParam(required = false) @Nullable YearMonth month,
                                            @RequestParam(required = false) @Nullable String municipality) {
        rights.demand(Right.RESULT_LIST_READ);
        CurrentUser user = users.require();
        String scope = user.municipalityCode() == null ? municipality : user.municipalityCode();
        YearMonth wanted = month == null ? YearMonth.now(clock) : month;
        if (municipality != null && !rights.inScope(user, municipality)) {
            gate.refused(Look.at(Right.RESULT_LIST_READ, Purpose.CASE_WORK, "result-list"));
            throw Problem.forbidden("issuance.problem.foreign-list");
        }
        List<UUID> people = resultLists.logKeys(wanted, scope);
        Look look = new Look(Right.RESULT_LIST_READ, Purpose.CASE_WORK, "result-list", null, people);
        var lists = gate.show(look, () -> resultLists.of(wanted, scope).stream()
            .map(list -> ResultListResponse.OfMunicipality.of(list, nameOf(list), deliveries.of(wanted, list.municipalityCode()), this::nameOf))
            .toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ResultListResponse(wanted.toString(), lists));
    }

    @Operation(operationId = "sendResultLists", summary = "⑪' Send the list of a month to a municipality, or to all that have results to send")
    @PostMapping("/api/result-lists")
    @ResponseStatus(HttpStatus.CREATED)
    SentListsResponse send(@Valid @RequestBody SendListsRequest request) {
        return new SentListsResponse(deliveries.send(request.month(), request.municipalityCode()));
    }

    @Operation(operationId = "confirmResultList", summary = "⑪' The municipality confirms a list, with remarks on single lines")
    @PostMapping("/api/result-lists/{id}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
                 @Valid @RequestBody ConfirmListRequest request) {
        var remarks = request.remarks().stream().collect(Collectors.toMap(ListRemark::caseId, ListRemark::note, (first, second) -> second));
        deliveries.confirm(id, IfMatch.version(ifMatch), remarks);
    }

    @Operation(operationId = "printResultList", summary = "⑪' A sent list as PDF")
    @GetMapping(path = "/api/result-lists/{id}/paper", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        return file(deliveries.pdf(id), MediaType.APPLICATION_PDF, ContentDisposition.inline(), "認定結果一覧_" + deliveries.number(id) + ".pdf");
    }

    @Operation(operationId = "downloadResultList", summary = "⑪' A sent list as CSV (UTF-8 with byte order mark)")
    @GetMapping(path = "/api/result-lists/{id}/csv", produces = {"text/csv", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> csv(@PathVariable UUID id) {
        return file(deliveries.csv(id), new MediaType("text", "csv", StandardCharsets.UTF_8), ContentDisposition.attachment(),
            "認定結果一覧_" + deliveries.number(id) + ".csv");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, ContentDisposition.Builder disposition, String name) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Frame-Options", "SAMEORIGIN").body(content);
    }

    private String nameOf(ResultList list) {
        return municipalities.nameOf(list.municipalityCode()).orElse(list.municipalityName());
    }

    private String nameOf(String userId) {
        return staff.find(userId).map(UserSummary::name).orElse(userId);
    }

    record SendListsRequest(@NotNull YearMonth month, @Nullable String municipalityCode) {
    }

    record SentListsResponse(List<UUID> ids) {
    }

    record ConfirmListRequest(@NotNull @Size(max = 2000) List<@NotNull @Valid ListRemark> remarks) {
    }

    record ListRemark(@NotNull UUID caseId, @NotBlank @Size(max = 400) String note) {
    }
}
