package jp.komado.problem;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Who was faster: shown to the clerk whose change met a newer one.
 *
 * @param changedBy name of the colleague, if known
 * @param changedAt when, if known
 * @param what what was changed, in the words of the screen, if known
 */
public record Conflict(@Nullable String changedBy, @Nullable Instant changedAt, @Nullable String what) {
}
