package jp.komado.exchange;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A request as the outbox knows it.
 *
 * @param status the status of the newest answer, also of an interim one
 */
public record PlacedRequest(
        long inquiryNumber,
        String kind,
        String channel,
        UUID key,
        UUID caseId,
        RequestState state,
        Instant placedAt,
        @Nullable String shipmentNumber,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable String status) {
}
