package jp.komado.demo.population;

import java.time.LocalDate;

/** Counts in days on which the office is open. */
@FunctionalInterface
public interface WorkingDays {

    boolean isOpen(LocalDate day);

    /** The open day {@code count} open days before {@code day}; with zero, the last open day not after it. */
    default LocalDate before(LocalDate day, int count) {
        var found = day;
        while (!isOpen(found)) {
            found = found.minusDays(1);
        }
        for (int i = 0; i < count; i++) {
            do {
                found = found.minusDays(1);
            } while (!isOpen(found));
        }
        return found;
    }

    /** The open day {@code count} open days after {@code day}. */
    default LocalDate after(LocalDate day, int count) {
        var found = day;
        for (int i = 0; i < count; i++) {
            do {
                found = found.plusDays(1);
            } while (!isOpen(found));
        }
        return found;
    }
}
