package jp.komado.demo.walk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import jp.komado.demo.Console;

/** Tells whoever waits how far the loading is. The days of the prefecture are relived in order, so the day reached is the measure. */
final class LoadingProgress {

    private static final int STEP_PERCENT = 10;
    private static final int WHOLE = 100;

    private final Console console;
    private final LocalDate first;
    private final long days;
    private long told;

    LoadingProgress(Console console, LocalDate first, LocalDate today) {
        this.console = console;
        this.first = first;
        this.days = Math.max(1, ChronoUnit.DAYS.between(first, today));
    }

    /** Everything up to this moment has happened. */
    void reached(LocalDateTime moment) {
        var percent = ChronoUnit.DAYS.between(first, moment.toLocalDate()) * WHOLE / days;
        if (percent >= told + STEP_PERCENT && percent < WHOLE) {
            told = percent - percent % STEP_PERCENT;
            console.line("  %d月%d日まで / up to %s: %d %%".formatted(moment.getMonthValue(), moment.getDayOfMonth(), moment.toLocalDate(), told));
        }
    }
}
