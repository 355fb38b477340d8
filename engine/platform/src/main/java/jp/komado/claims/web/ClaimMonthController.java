package jp.komado.claims.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import jp.komado.claims.Payer;
import jp.komado.claims.internal.ExceptionViews;
import jp.komado.claims.internal.ExceptionViews.ExceptionView;
import jp.komado.claims.internal.LedgerViews;
import jp.komado.claims.internal.LineViews;
import jp.komado.claims.internal.LineViews.LineState;
import jp.komado.claims.internal.LineViews.LineView;
import jp.komado.claims.internal.MonthViews;
import jp.komado.claims.internal.MonthViews.FileView;
import jp.komado.claims.internal.MonthViews.MonthSummary;
import jp.komado.claims.internal.MonthViews.MonthView;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** ⑬ ⑭ Claim months on the screen. */
@RestController
class ClaimMonthController {

    private final MonthViews months;
    private final LineViews lines;
    private final ExceptionViews exceptions;
    private final LedgerViews ledgers;

    ClaimMonthController(MonthViews months, LineViews lines, ExceptionViews exceptions, LedgerViews ledgers) {
        this.months = months;
        this.lines = lines;
        this.exceptions = exceptions;
        this.ledgers = ledgers;
    }

    @Operation(operationId = "listClaimMonths", summary = "⑭ The claim months, the newest first, and the newest files that were refused")
    @GetMapping("/api/claim-months")
    ClaimMonthListResponse list() {
        return new ClaimMonthListResponse(months.all(), months.refused());
    }

    @Operation(operationId = "readClaimMonth", summary = "⑭ A claim month: files, totals, progress, results")
    @GetMapping("/api/claim-months/{id}")
    MonthView read(@PathVariable UUID id) {
        return months.one(id);
    }

    @Operation(operationId = "searchClaimLines", summary = "⑭ Lines of a claim month, by filter")
    @PostMapping("/api/claim-months/{id}/lines/search")
    ClaimLineListResponse lines(@PathVariable UUID id, @Valid @RequestBody SearchClaimLinesRequest request) {
        var wanted = new LineViews.Wanted(request.payer(), request.code(), request.state(), request.recipientNumber());
        var items = lines.page(id, wanted, request.cursor() == null ? 0 : Long.parseLong(request.cursor()), request.limit());
        return new ClaimLineListResponse(items, items.size() < request.limit() ? null : String.valueOf(items.get(items.size() - 1).seq()));
    }

    @Operation(operationId = "readClaimLine", summary = "⑭ A line with every column as received")
    @GetMapping("/api/claim-lines/{id}")
    LineViews.LineDetail line(@PathVariable UUID id) {
        return lines.one(id);
    }

    @Operation(operationId = "listClaimExceptions", summary = "⑭ Exceptions of a claim month, grouped by person and service month")
    @GetMapping("/api/claim-months/{id}/exceptions")
    ClaimExceptionListResponse exceptions(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean openOnly,
                                          @RequestParam(defaultValue = "") @Size(max = 20) String cursor,
                                          @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = exceptions.page(id, openOnly, cursor, limit);
        return new ClaimExceptionListResponse(items, items.size() < limit ? null : items.get(limit - 1).number());
    }

    @Operation(operationId = "readCapLedger", summary = "⑬ The cap ledger of a person, month by month")
    @GetMapping("/api/cap-ledgers/{personId}")
    LedgerViews.LedgerView ledger(@PathVariable UUID personId) {
        return ledgers.of(personId);
    }

    record ClaimMonthListResponse(List<MonthSummary> items, List<FileView> refused) {
    }

    record ClaimLineListResponse(List<LineView> items, @Nullable String nextCursor) {
    }

    record ClaimExceptionListResponse(List<ExceptionView> items, @Nullable String nextCursor) {
    }

    record SearchClaimLinesRequest(@Nullable Payer payer, @Nullable @Pattern(regexp = "\\d{2}") String code, @Nullable LineState state,
                                   @Nullable @Pattern(regexp = "[0-9]{1,20}") String recipientNumber,
                                   @Nullable @Pattern(regexp = "\\d{1,18}") String cursor, @Min(1) @Max(200) int limit) {
    }
}
