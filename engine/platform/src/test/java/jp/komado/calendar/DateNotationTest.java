package jp.komado.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateNotationTest {

    @ParameterizedTest
    @ValueSource(strings = {"R8.4.1", "r8.4.1", "Ｒ８．４．１", "R8/4/1", "R08-04-01", "R080401", "令和8年4月1日", "令和８年４月１日", "令和八年四月一日",
        "令和 8年 4月 1日", "㋿8年4月1日", "2026-04-01", "2026/4/1", "2026.4.1", "20260401", "２０２６０４０１", "2026年4月1日", "2026−04−01"})
    void a_day_is_read_in_every_notation(String typed) {
        assertThat(DateNotation.read(typed)).contains(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @CsvSource({"令和元年5月1日,2019-05-01", "R1.5.1,2019-05-01", "平成31年4月30日,2019-04-30", "平成31年5月1日,2019-05-01", "昭和64年1月7日,1989-01-07",
        "平成二十一年十二月三十一日,2009-12-31", "H21.10.20,2009-10-20", "S60.2.28,1985-02-28", "大正15年12月24日,1926-12-24", "M45.7.29,1912-07-29"})
    void eras_are_read_even_beyond_their_end(String typed, LocalDate meant) {
        assertThat(DateNotation.read(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8.4.1", "R8.4", "令和8年", "2026-02-30", "20261301", "R8.13.1", "1234567", "2611000002", "06130012", "ヤマダ", "R", "R8.4.1.", "0.0.0"})
    void what_is_no_day_is_not_taken_for_one(String typed) {
        assertThat(DateNotation.read(typed)).isEmpty();
    }

    /** Every notation that we write ourselves is read back, and so are the western ones. */
    @Property
    void every_day_is_read_back_from_every_notation(@ForAll("days") LocalDate day) {
        var plain = "%04d%02d%02d".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        assertThat(List.of(JapaneseEra.format(day), JapaneseEra.formatShort(day), day.toString(), day.toString().replace('-', '/'), plain))
            .allSatisfy(typed -> assertThat(DateNotation.read(typed)).as(typed).contains(day));
    }

    @Property
    void no_text_breaks_it(@ForAll String typed) {
        assertThat(DateNotation.read(typed)).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(1873, 1, 1).toEpochDay(), LocalDate.of(2060, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
    }
}
