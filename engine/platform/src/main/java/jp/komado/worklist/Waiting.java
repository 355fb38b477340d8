package jp.komado.worklist;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * Why a case waits, in the language of the request.
 *
 * @param sentence all of it in one sentence
 * @param who who has the ball; null when the case is finished
 * @param since since when; null when the case is finished
 * @param officeDays office days since then
 * @param next what happens by itself next
 */
public record Waiting(String sentence, @Nullable String who, @Nullable Instant since, int officeDays, @Nullable String next) {
}
