package jp.komado.exchange.web;

import java.time.Instant;
import java.util.UUID;
import jp.komado.exchange.PlacedRequest;
import jp.komado.exchange.RequestState;
import org.springframework.lang.Nullable;

/** A request in a shipment. */
record RequestResponse(long inquiryNumber, UUID caseId, @Nullable String applicationNumber, RequestState state,
        @Nullable Instant answeredAt, @Nullable String status) {

    static RequestResponse of(PlacedRequest request, @Nullable String applicationNumber) {
        return new RequestResponse(request.inquiryNumber(), request.caseId(), applicationNumber, request.state(), request.answeredAt(),
                request.status());
    }
}
