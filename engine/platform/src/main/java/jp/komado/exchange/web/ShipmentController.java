package jp.komado.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.audit.CaseNumbers;
import jp.komado.exchange.PlacedRequest;
import jp.komado.exchange.Shipments;
import jp.komado.exchange.Shipments.Confirmation;
import jp.komado.exchange.Shipments.Entry;
import jp.komado.exchange.Shipments.OpenRequests;
import jp.komado.exchange.Shipments.Shipment;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The usage register and the inbox on the screen. */
@RestController
@RequestMapping("/api/shipments")
class ShipmentController {

    private final Shipments shipments;
    private final ShipmentViews views;
    private final CaseNumbers cases;

    ShipmentController(Shipments shipments, ShipmentViews views, CaseNumbers cases) {
        this.shipments = shipments;
        this.views = views;
        this.cases = cases;
    }

    @Operation(operationId = "listShipments", summary = "The newest shipments, before one if given")
    @GetMapping
    ShipmentListResponse list(@RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<ShipmentResponse> items = shipments.newest(cursor, limit).stream().map(views::of).toList();
        return new ShipmentListResponse(items, items.size() < limit ? null : items.get(limit - 1).number());
    }

    @Operation(operationId = "listOpenRequests", summary = "Requests that wait to be sent, by channel and kind")
    @GetMapping("/open")
    OpenRequestsResponse open() {
        return new OpenRequestsResponse(shipments.open());
    }

    @Operation(operationId = "listArrivals", summary = "Files that arrived, the newest first")
    @GetMapping("/arrivals")
    ArrivalListResponse arrivals() {
        return new ArrivalListResponse(shipments.arrivals(null).stream().map(views::of).toList());
    }

    @Operation(operationId = "prepareShipment", summary = "Enter open requests of a kind in the usage register")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ShipmentResponse prepare(@Valid @RequestBody PrepareRequest request) {
        return views.of(shipments.prepare(
                new Entry(request.kind(), request.purpose().strip(), request.basis().strip(), request.items().strip(), request.limit())));
    }

    @Operation(operationId = "readShipment", summary = "A shipment with its requests and the files that answered it")
    @GetMapping("/{number}")
    ShipmentDetailResponse read(@PathVariable String number) {
        Shipment shipment = shipments.find(number);
        List<PlacedRequest> requests = shipments.requests(number);
        Map<UUID, String> numbers = cases.applicationNumbers(requests.stream().map(PlacedRequest::caseId).collect(Collectors.toSet()));
        return new ShipmentDetailResponse(views.of(shipment),
                requests.stream().map(request -> RequestResponse.of(request, numbers.get(request.caseId()))).toList(),
                shipments.arrivals(number).stream().map(views::of).toList());
    }

    @Operation(operationId = "approveShipment", summary = "Approve the entry in the usage register")
    @PostMapping("/{number}/approval")
    ShipmentResponse approve(@PathVariable String number) {
        return views.of(shipments.approve(number));
    }

    @Operation(operationId = "permitShipment", summary = "Permit the medium to be taken out")
    @PostMapping("/{number}/permit")
    ShipmentResponse permit(@PathVariable String number) {
        return views.of(shipments.permit(number));
    }

    @Operation(operationId = "giveShipmentBack", summary = "Send the entry back, or take it back, with a reason")
    @PostMapping("/{number}/return")
    ShipmentResponse giveBack(@PathVariable String number, @Valid @RequestBody ReturnRequest request) {
        return views.of(shipments.giveBack(number, request.reason().strip()));
    }

    @Operation(operationId = "sendShipment", summary = "Release the shipment, also once more after it failed")
    @PostMapping("/{number}/release")
    ShipmentResponse send(@PathVariable String number) {
        return views.of(shipments.send(number));
    }

    @Operation(operationId = "confirmShipment", summary = "Close the entry after the results were checked")
    @PostMapping("/{number}/confirmation")
    ShipmentResponse confirm(@PathVariable String number, @Valid @RequestBody ConfirmRequest request) {
        return views.of(shipments.confirm(number, new Confirmation(request.report(), request.mediumErased())));
    }

    record ShipmentListResponse(List<ShipmentResponse> items, @Nullable String nextCursor) {
    }

    record OpenRequestsResponse(List<OpenRequests> items) {
    }

    record ArrivalListResponse(List<ArrivalResponse> items) {
    }

    record ShipmentDetailResponse(ShipmentResponse shipment, List<RequestResponse> requests, List<ArrivalResponse> arrivals) {
    }

    record PrepareRequest(@NotBlank @Size(max = 40) String kind, @NotBlank @Size(max = 400) String purpose,
            @NotBlank @Size(max = 400) String basis, @NotBlank @Size(max = 400) String items, @Min(1) @Max(10_000) int limit) {
    }

    record ReturnRequest(@NotBlank @Size(max = 400) String reason) {
    }

    record ConfirmRequest(@Nullable @Size(max = 2000) String report, boolean mediumErased) {
    }
}
