package jp.komado.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseEraTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 令和8年11月23日, R8.11.23",
        "2019-05-01, 令和元年5月1日, R1.5.1",
        "2019-04-30, 平成31年4月30日, H31.4.30",
        "2019-12-31, 令和元年12月31日, R1.12.31",
        "2020-01-01, 令和2年1月1日, R2.1.1",
        "1989-01-08, 平成元年1月8日, H1.1.8",
        "1989-01-07, 昭和64年1月7日, S64.1.7",
        "1926-12-25, 昭和元年12月25日, S1.12.25",
        "1926-12-24, 大正15年12月24日, T15.12.24",
        "1912-07-30, 大正元年7月30日, T1.7.30",
        "1912-07-29, 明治45年7月29日, M45.7.29"})
    void the_day_an_era_begins_already_carries_its_name(LocalDate date, String full, String brief) {
        assertThat(JapaneseEra.format(date)).isEqualTo(full);
        assertThat(JapaneseEra.formatShort(date)).isEqualTo(brief);
    }

    @Test
    void a_month_carries_the_era_of_its_last_day() {
        assertThat(JapaneseEra.format(YearMonth.of(2026, 7))).isEqualTo("令和8年7月");
        assertThat(JapaneseEra.format(YearMonth.of(1989, 1))).isEqualTo("平成元年1月");
    }

    @Test
    void dates_without_an_era_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JapaneseEra.format(LocalDate.of(1872, 12, 31)));
        assertThatNullPointerException().isThrownBy(() -> JapaneseEra.formatShort(null));
    }

    @Property
    void month_and_day_are_those_of_the_western_calendar(@ForAll @IntRange(min = 0, max = 80_000) int days) {
        LocalDate date = LocalDate.of(1873, 1, 1).plusDays(days);

        assertThat(JapaneseEra.format(date)).endsWith(date.getMonthValue() + "月" + date.getDayOfMonth() + "日").doesNotContain("年1年");
        assertThat(JapaneseEra.formatShort(date)).matches("[MTSHR][1-9]\\d*\\.\\d{1,2}\\.\\d{1,2}");
    }
}
