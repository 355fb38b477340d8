package jp.komado.calendar.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.komado.calendar.OfficeCalendar;
import org.springframework.stereotype.Component;

/** National holidays by their Act, closing days of the year's turn as Tokyo's ordinance on days off sets them. */
@Component
public class JapaneseOfficeCalendar implements OfficeCalendar {

    private static final MonthDay CLOSED_FROM = MonthDay.of(12, 29);
    private static final MonthDay CLOSED_TO = MonthDay.of(1, 3);

    private final Map<Integer, Set<LocalDate>> holidaysOfYear = new ConcurrentHashMap<>();

    @Override
    public boolean isOfficeDay(LocalDate day) {
        return !isWeekend(day) && !isTurnOfTheYear(day) && !isNationalHoliday(day);
    }

    @Override
    public LocalDate plusOfficeDays(LocalDate day, int count) {
        if (count == 0) {
            return isOfficeDay(day) ? day : plusOfficeDays(day, 1);
        }
        int step = Integer.signum(count);
        LocalDate result = day;
        for (int left = Math.abs(count); left > 0; ) {
            result = result.plusDays(step);
            if (isOfficeDay(result)) {
                left--;
            }
        }
        return result;
    }

    @Override
    public int officeDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -officeDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isOfficeDay).count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isTurnOfTheYear(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(CLOSED_FROM) || !date.isAfter(CLOSED_TO);
    }

    private boolean isNationalHoliday(LocalDate day) {
        return holidaysOfYear.computeIfAbsent(day.getYear(), NationalHolidays::of).contains(day);
    }
}
