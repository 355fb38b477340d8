package jp.komado.worklist;

import org.springframework.lang.Nullable;

/**
 * An answer from outside for which a case waits, in the language of the request.
 *
 * @param who whose answer it is
 * @param reference the number by which the outside knows what it owes us, null before it has left
 * @param asked whether somebody is asked for it; what comes without a question has no reference either
 * @param next what happens by itself next
 */
public record AwaitedAnswer(String who, @Nullable String reference, boolean asked, String next) {

    /** An answer to a question of ours. */
    public AwaitedAnswer(String who, @Nullable String reference, String next) {
        this(who, reference, true, next);
    }

    /** What comes without anybody having asked. */
    public static AwaitedAnswer unasked(String who, String next) {
        return new AwaitedAnswer(who, null, false, next);
    }
}
