package jp.komado.audit.internal;

import java.time.Instant;
import org.springframework.lang.Nullable;

/** What a reader of the log looks for. */
public record Criteria(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String userId,
        @Nullable String what,
        @Nullable String applicationNumber) {
}
