package jp.komado.access.internal;

import java.time.Instant;
import java.util.UUID;
import jp.komado.access.AccessFunction;
import jp.komado.access.AccessLevel;
import jp.komado.access.Role;

/** One line of the register of changes of rights. */
public record GrantChange(
        UUID id,
        Instant changedAt,
        String changedBy,
        Role role,
        AccessFunction function,
        AccessLevel before,
        AccessLevel after,
        String reason) {
}
