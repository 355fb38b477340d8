package jp.komado.custody.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.custody.OrderDesk;
import jp.komado.custody.OrderKind;
import jp.komado.custody.OrderView;
import jp.komado.custody.OrderView.OrderLine;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** ⑰ Orders to the contractor. What is done about them are tasks of the work list. */
@RestController
class CustodyOrderController {

    private final OrderDesk desk;

    CustodyOrderController(OrderDesk desk) {
        this.desk = desk;
    }

    @Operation(operationId = "listCustodyOrders", summary = "⑰ Orders to the contractor, the newest first")
    @GetMapping("/api/custody/orders")
    OrderListResponse list() {
        return new OrderListResponse(desk.list());
    }

    @Operation(operationId = "readCustodyOrder", summary = "⑰ An order with its boxes, the contractor's answer and the certificates")
    @GetMapping("/api/custody/orders/{id}")
    OrderView read(@PathVariable UUID id) {
        return desk.show(id);
    }

    @Operation(operationId = "requestCustodyOrder", summary = "⑰ Ask for an order, which another person approves")
    @PostMapping("/api/custody/orders")
    ResponseEntity<RequestedOrderResponse> request(@Valid @RequestBody RequestOrderRequest request) {
        var reason = request.reason() == null || request.reason().isBlank() ? null : request.reason().strip();
        var id = desk.request(request.kind(), request.boxIds(), request.wantedOn(), reason);
        return ResponseEntity.created(URI.create("/api/custody/orders/" + id)).body(new RequestedOrderResponse(id));
    }

    record OrderListResponse(List<OrderLine> items) {
    }

    record RequestOrderRequest(@NotNull OrderKind kind, @NotEmpty @Size(max = 50) List<@NotNull UUID> boxIds, @NotNull LocalDate wantedOn,
                               @Nullable @Size(max = 400) String reason) {
    }

    record RequestedOrderResponse(UUID id) {
    }
}
