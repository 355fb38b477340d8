package jp.komado.audit.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** One row of the log. */
public record Entry(
        long id,
        Instant at,
        String userId,
        String action,
        @Nullable String right,
        String what,
        @Nullable String purpose,
        @Nullable UUID caseId,
        List<UUID> personKeys,
        String outcome,
        String detail) {

    /** Nobody is signed in: a job of the engine or a timer. */
    public static final String SYSTEM = "system";

    /** An id that is not in the register, or a visitor. */
    public static final String NOBODY = "-";
}
