package jp.komado.access;

import java.util.Objects;
import org.springframework.lang.Nullable;

/**
 * Something happened at the door; {@code audit} writes it down.
 *
 * @param userId who did it or tried to; null if the id is not in the register
 * @param right the right that was missing, for refusals
 * @param detail a short code or what was changed; never personal values
 */
public record AccessEvent(Kind kind, @Nullable String userId, @Nullable Right right, String detail) {

    /** What happened. */
    public enum Kind {
        SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT, RIGHT_REFUSED, PASSWORD_CHANGED, USER_CHANGED, GRANT_CHANGED
    }

    public AccessEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }
}
