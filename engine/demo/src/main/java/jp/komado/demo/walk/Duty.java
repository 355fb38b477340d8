package jp.komado.demo.walk;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** What the office does for all cases together, on which days of the week and when. */
enum Duty {

    /** Import what has come in since yesterday. */
    ANSWERS(LocalTime.of(9, 5), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    /** Carry the insurers' replies from desk to desk. */
    REPLIES(LocalTime.of(9, 40), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    /** Send the day's inquiries to the linkage server. */
    LINKAGE(LocalTime.of(10, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    /** Send a medium to the resident register. */
    MEDIUM(LocalTime.of(11, 0), EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)),
    /** Sit with the board. */
    MEETING(LocalTime.of(14, 0), EnumSet.of(DayOfWeek.WEDNESDAY)),
    /** Work at the claim month: lists, exceptions, payment, closing. */
    CLAIMS(LocalTime.of(14, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    /** Deal with families' refunds. */
    REFUNDS(LocalTime.of(14, 45), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
    /** Post the letters to the insurers. */
    LETTERS(LocalTime.of(15, 0), EnumSet.of(DayOfWeek.THURSDAY));

    private final LocalTime time;
    private final Set<DayOfWeek> days;

    Duty(LocalTime time, Set<DayOfWeek> days) {
        this.time = time;
        this.days = days;
    }

    LocalTime time() {
        return time;
    }

    boolean isOn(DayOfWeek day) {
        return days.contains(day);
    }
}
