package jp.komado.calendar;

import java.time.LocalDate;

/**
 * The days on which the prefecture's offices are open: not on Saturdays, Sundays, national holidays, nor from 29 December to
 * 3 January.
 */
public interface OfficeCalendar {

    /** Whether the office is open on that day. */
    boolean isOfficeDay(LocalDate day);

    /**
     * The {@code count}-th office day after a day (before it, if negative). The day itself never counts; zero gives the day
     * itself if it is an office day, the next one otherwise.
     */
    LocalDate plusOfficeDays(LocalDate day, int count);

    /** Office days after {@code from} up to and including {@code to}; negative if {@code to} lies before {@code from}. */
    int officeDaysBetween(LocalDate from, LocalDate to);
}
