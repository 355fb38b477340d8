package jp.komado.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiscalYearTest {

    @Test
    void it_turns_on_the_first_of_april() {
        assertThat(FiscalYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FiscalYear(2025));
        assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(new FiscalYear(2026));
    }

    @Test
    void its_label_is_in_the_era_and_the_first_year_of_an_era_is_whole() {
        assertThat(new FiscalYear(2026).label()).isEqualTo("令和8年度");
        assertThat(new FiscalYear(2019).label()).isEqualTo("令和元年度");
        assertThat(new FiscalYear(2018).label()).isEqualTo("平成30年度");
        assertThat(new FiscalYear(1988).label()).isEqualTo("昭和63年度");
    }

    @Test
    void a_number_that_is_no_year_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(8));
    }

    @Property
    void every_day_lies_in_exactly_its_own_year(@ForAll @IntRange(min = 0, max = 60_000) int days) {
        LocalDate day = LocalDate.of(1900, 4, 1).plusDays(days);
        FiscalYear year = FiscalYear.of(day);

        assertThat(year.contains(day)).isTrue();
        assertThat(day).isBetween(year.firstDay(), year.lastDay());
        assertThat(year.previous().lastDay().plusDays(1)).isEqualTo(year.firstDay());
        assertThat(year.next().compareTo(year)).isPositive();
    }
}
