package jp.komado.worklist;

import org.springframework.lang.Nullable;

/**
 * An answer from outside for which a case waits, in the language of the request.
 *
 * @param who whose answer it is
 * @param reference the number by which the outside knows what it owes us, null before it has left
 * @param next what happens by itself next
 */
public record AwaitedAnswer(String who, @Nullable String reference, String next) {
}
