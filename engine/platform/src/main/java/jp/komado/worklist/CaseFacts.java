package jp.komado.worklist;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * What routes a task of a case; nothing personal.
 *
 * @param channel PORTAL or PAPER
 * @param kind kind of application
 * @param applicationDate null as long as the set of papers is not complete
 */
public record CaseFacts(String channel, String kind, String municipalityCode, @Nullable LocalDate applicationDate) {
}
