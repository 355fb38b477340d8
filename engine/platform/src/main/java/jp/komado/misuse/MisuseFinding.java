package jp.komado.misuse;

import java.time.Instant;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * One thing in the log that somebody should ask about.
 *
 * @param userId whose looks; null where it is about nobody's, {@code -} for visitors with ids that are not in the register
 * @param logKey the random key of the person who was looked at, where it is about one
 * @param amount how many; for INTEGRITY the first broken block, 0 if only the head does not fit
 * @param expected the threshold that was passed; for MANY_LOOKS the median of the duty
 * @param days on how many days, where that counts
 */
public record MisuseFinding(
        Kind kind,
        @Nullable String userId,
        @Nullable UUID logKey,
        long amount,
        long expected,
        @Nullable Integer days,
        @Nullable String purpose,
        @Nullable String what,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt) {

    /** What was found, the gravest first. */
    public enum Kind {
        /** The log is not as it was written. */
        INTEGRITY,
        /** Looks by an id that was not valid on that day. */
        INVALID_ID,
        /** An individual number was shown; each time is listed. */
        UNMASKED,
        /** Many refused looks. */
        REFUSALS,
        /** Refused sign-ins, or a lock-out. */
        SIGN_IN_REFUSALS,
        /** One person looked at again and again, with nothing changed. */
        SAME_PERSON,
        /** Far more looks than others with the same duty. */
        MANY_LOOKS,
        /** Looks outside office hours. */
        OUTSIDE_HOURS,
        /** Cases of which the user had no work. */
        NO_WORK,
        /** Searches after which nothing was opened. */
        SEARCHES
    }
}
