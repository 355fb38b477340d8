package jp.komado.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import jp.komado.calendar.internal.JapaneseOfficeCalendar;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeCalendarTest {

    private static final LocalDate SOME_DAY = LocalDate.of(2024, 1, 1);
    private static final OfficeCalendar CALENDAR = new JapaneseOfficeCalendar();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29", "2026-05-04", "2026-05-05",
        "2026-05-06" /* substitute: Constitution Day is a Sunday */, "2026-07-20", "2026-08-11", "2026-09-21",
        "2026-09-22" /* between two holidays */, "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23",
        "2027-03-22" /* substitute: equinox on a Sunday */, "2025-02-24", "2025-11-24", "2024-08-12", "2024-11-04",
        "2019-04-30" /* accession */, "2019-05-01", "2019-05-02", "2019-10-22", "2018-12-24", "2020-07-23", "2020-07-24", "2020-08-10",
        "2021-07-22", "2021-08-09", "2032-09-21", "2015-09-22", "2009-05-06"})
    void the_office_is_closed_on_national_and_substitute_holidays(LocalDate holiday) {
        assertThat(CALENDAR.isOfficeDay(holiday)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2024-01-02", "2024-01-03"})
    void the_office_is_closed_at_the_turn_of_the_year(LocalDate day) {
        assertThat(CALENDAR.isOfficeDay(day)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-12-28", "2027-01-04", "2026-05-07", "2026-09-24", "2026-11-24", "2019-12-23" /* no longer */, "2020-10-12", "2021-08-11",
        "2015-08-11"})
    void the_office_is_open_on_other_weekdays(LocalDate day) {
        assertThat(CALENDAR.isOfficeDay(day)).isTrue();
    }

    @Test
    void years_whose_holidays_nobody_knows_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.isOfficeDay(LocalDate.of(2100, 1, 4)));
    }

    @Test
    void ten_office_days_over_the_turn_of_the_year_end_in_the_middle_of_january() {
        assertThat(CALENDAR.plusOfficeDays(LocalDate.of(2026, 12, 25), 10)).isEqualTo(LocalDate.of(2027, 1, 15));
    }

    @Test
    void zero_office_days_from_a_closed_day_is_the_next_open_one() {
        assertThat(CALENDAR.plusOfficeDays(LocalDate.of(2026, 9, 19), 0)).isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(CALENDAR.plusOfficeDays(LocalDate.of(2026, 9, 24), 0)).isEqualTo(LocalDate.of(2026, 9, 24));
    }

    @Property
    void what_is_added_is_counted_again(
        @ForAll @IntRange(min = 0, max = 2_000) int start, @ForAll @IntRange(min = 1, max = 200) int count) {
        LocalDate from = SOME_DAY.plusDays(start);
        LocalDate to = CALENDAR.plusOfficeDays(from, count);

        assertThat(CALENDAR.isOfficeDay(to)).isTrue();
        assertThat(CALENDAR.officeDaysBetween(from, to)).isEqualTo(count);
        assertThat(CALENDAR.officeDaysBetween(to, from)).isEqualTo(-count);
    }

    @Property
    void going_there_and_back_again_ends_where_it_began(
        @ForAll @IntRange(min = 0, max = 2_000) int start, @ForAll @IntRange(min = 1, max = 100) int count) {
        LocalDate from = CALENDAR.plusOfficeDays(SOME_DAY.plusDays(start), 0);

        assertThat(CALENDAR.plusOfficeDays(CALENDAR.plusOfficeDays(from, count), -count)).isEqualTo(from);
    }

    @Property
    void days_between_add_up(
        @ForAll @IntRange(min = 0, max = 2_000) int start, @ForAll @IntRange(max = 200) int first, @ForAll @IntRange(max = 200) int second) {
        LocalDate a = SOME_DAY.plusDays(start);
        LocalDate b = a.plusDays(first);
        LocalDate c = b.plusDays(second);

        assertThat(CALENDAR.officeDaysBetween(a, c)).isEqualTo(CALENDAR.officeDaysBetween(a, b) + CALENDAR.officeDaysBetween(b, c));
    }
}
