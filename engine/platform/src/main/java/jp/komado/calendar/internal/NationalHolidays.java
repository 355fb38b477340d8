package jp.komado.calendar.internal;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The holidays of the Act on National Holidays (国民の祝日に関する法律), with substitute holidays (art. 3(2)), the day between two
 * holidays (art. 3(3)) and the years that special acts changed. Equinoxes follow the approximation that holds from 1980 to 2099;
 * the government announces them each February for the year after.
 */
final class NationalHolidays {

    private static final int EARLIEST = 2007;
    private static final int LATEST = 2099;

    private NationalHolidays() {
    }

    static Set<LocalDate> of(int year) {
        if (year < EARLIEST || year > LATEST) {
            throw new IllegalArgumentException("national holidays are known from " + EARLIEST + " to " + LATEST + ", not for " + year);
        }
        Set<LocalDate> named = named(year);
        Set<LocalDate> all = new TreeSet<>(named);
        named.stream().filter(day -> day.getDayOfWeek() == SUNDAY).forEach(day -> all.add(substitute(day, named)));
        named.stream().map(day -> day.plusDays(1))
            .filter(day -> named.contains(day.plusDays(1)) && !named.contains(day))
            .forEach(all::add);
        return Set.copyOf(all);
    }

    private static LocalDate substitute(LocalDate sunday, Set<LocalDate> named) {
        LocalDate day = sunday.plusDays(1);
        while (named.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Set<LocalDate> named(int year) {
        Set<LocalDate> days = new HashSet<>(Set.of(
            LocalDate.of(year, 1, 1), monday(year, 1, 2), LocalDate.of(year, 2, 11), LocalDate.of(year, 3, vernalEquinox(year)),
            LocalDate.of(year, 4, 29), LocalDate.of(year, 5, 3), LocalDate.of(year, 5, 4), LocalDate.of(year, 5, 5),
            monday(year, 9, 3), LocalDate.of(year, 9, autumnalEquinox(year)), LocalDate.of(year, 11, 3), LocalDate.of(year, 11, 23)));
        days.addAll(emperorsBirthdayAndAccession(year));
        days.addAll(summerAndSports(year));
        return days;
    }

    private static Set<LocalDate> emperorsBirthdayAndAccession(int year) {
        if (year == 2019) {
            return Set.of(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 10, 22));
        }
        return Set.of(year < 2019 ? LocalDate.of(year, 12, 23) : LocalDate.of(year, 2, 23));
    }

    /** Marine, mountain and sports day; moved in 2020 and 2021 for the Olympic games. */
    private static Set<LocalDate> summerAndSports(int year) {
        return switch (year) {
            case 2020 -> Set.of(LocalDate.of(2020, 7, 23), LocalDate.of(2020, 7, 24), LocalDate.of(2020, 8, 10));
            case 2021 -> Set.of(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 8));
            default -> year < 2016
                ? Set.of(monday(year, 7, 3), monday(year, 10, 2))
                : Set.of(monday(year, 7, 3), LocalDate.of(year, 8, 11), monday(year, 10, 2));
        };
    }

    private static LocalDate monday(int year, int month, int ordinal) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY));
    }

    private static int vernalEquinox(int year) {
        return equinox(20.8431, year);
    }

    private static int autumnalEquinox(int year) {
        return equinox(23.2488, year);
    }

    private static int equinox(double dayIn1980, int year) {
        return (int) (dayIn1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
    }
}
