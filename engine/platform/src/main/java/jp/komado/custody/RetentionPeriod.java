package jp.komado.custody;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * How long something is kept, as the table {@code retention} says.
 *
 * @param inCabinetUntil the last day in the cabinet, for papers only
 * @param keptUntil      the last day on which it must be there
 * @param destroyFrom    the first day on which it may be destroyed
 */
public record RetentionPeriod(@Nullable LocalDate inCabinetUntil, LocalDate keptUntil, LocalDate destroyFrom) {
}
