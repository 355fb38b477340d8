package jp.komado.exchange.web;

import java.time.Instant;
import java.util.List;
import jp.komado.exchange.Shipments.ArrivalState;
import org.springframework.lang.Nullable;

/** A file that arrived, with its problem and its refused answers in words. */
record ArrivalResponse(String id, String channel, String fileName, @Nullable String shipmentNumber, Instant arrivedAt, ArrivalState state,
        @Nullable String problem, int accepted, @Nullable Instant carrierErasedAt, List<RefusalResponse> refusals) {

    /** An answer that was not accepted. */
    record RefusalResponse(long inquiryNumber, String reason, Instant at) {
    }
}
