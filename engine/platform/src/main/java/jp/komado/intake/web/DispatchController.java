package jp.komado.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import jp.komado.intake.DispatchDesk;
import jp.komado.intake.DispatchDesk.BulkResult;
import jp.komado.intake.DispatchDesk.ReceiptLine;
import jp.komado.intake.DispatchState;
import jp.komado.intake.DispatchView;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dispatches (進達) of the municipalities: sent, listed, received item by item. */
@RestController
class DispatchController {

    private final DispatchDesk desk;

    DispatchController(DispatchDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "listDispatches", summary = "Dispatches in the user's scope, the newest first")
    @GetMapping("/api/dispatches")
    DispatchListResponse list(@RequestParam(defaultValue = "ALL") DispatchState state) {
        return new DispatchListResponse(desk.list(state));
    }

    @Operation(operationId = "forwardApplications", summary = "② Forward several applications in one bag, each by itself")
    @PostMapping("/api/dispatches")
    BulkResult forward(@Valid @RequestBody ForwardRequest request) {
        return desk.forward(request.workItemIds(), request.bagNumber());
    }

    @Operation(operationId = "readDispatch", summary = "A dispatch with its items: the cover sheet")
    @GetMapping("/api/dispatches/{id}")
    DispatchView read(@PathVariable UUID id) {
        return desk.open(id);
    }

    @Operation(operationId = "receiveDispatch", summary = "② Tick items of a dispatch as received or missing, each by itself")
    @PostMapping("/api/dispatches/{id}/receipt")
    BulkResult receive(@PathVariable UUID id, @Valid @RequestBody ReceiptRequest request) {
        return desk.receive(id, request.items().stream()
            .map(i -> new ReceiptLine(i.caseId(), i.outcome().name(), i.pages(), i.note())).toList());
    }

    record DispatchListResponse(List<DispatchView> items) {
    }

    record ForwardRequest(@NotEmpty @Size(max = 200) List<String> workItemIds,
                          @Nullable @Pattern(regexp = "[0-9A-Za-z-]{1,20}") String bagNumber) {
    }

    record ReceiptRequest(@NotEmpty @Size(max = 200) List<@Valid ReceiptItem> items) {
    }

    record ReceiptItem(@NotNull UUID caseId, @NotNull ReceiptOutcome outcome, @Nullable @Min(1) @Max(999) Integer pages,
                       @Nullable @Size(max = 400) String note) {
    }

    enum ReceiptOutcome { RECEIVED, MISSING }
}
