package jp.komado.intake;

import java.time.LocalDate;

/**
 * Until when papers are to be supplied, and when the applicant is reminded. The last day belongs to the applicant: the
 * timer fires when it is over.
 */
public record Deadlines(LocalDate reminder, LocalDate deadline) {

    /** The reminder as a timer reads it. */
    public String reminderTimer() {
        return reminder.toString();
    }

    /** The day after the deadline as a timer reads it. */
    public String deadlineTimer() {
        return deadline.plusDays(1).toString();
    }
}
