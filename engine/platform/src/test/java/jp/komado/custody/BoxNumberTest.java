package jp.komado.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.komado.calendar.FiscalYear;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxNumberTest {

    @Property(tries = 500)
    void every_number_is_read_again_and_no_single_wrong_digit_is(@ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 99_999) int serial, @ForAll @IntRange(min = 2, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var number = BoxNumber.of(new FiscalYear(year), serial).value();
        var wrong = new StringBuilder(number);
        wrong.setCharAt(place, (char) ('0' + (number.charAt(place) - '0' + shift) % 10));

        assertThat(BoxNumber.read(number)).map(BoxNumber::value).contains(number);
        assertThat(BoxNumber.read(wrong.toString())).isEmpty();
    }

    @Test
    void a_scanner_behind_a_japanese_keyboard_is_understood() {
        var number = BoxNumber.of(new FiscalYear(2026), 1).value();
        var wide = number.chars().mapToObj(c -> String.valueOf((char) (c + 0xFEE0))).reduce("", String::concat).toLowerCase();

        assertThat(BoxNumber.read(" " + wide + "\n")).map(BoxNumber::value).contains(number);
        assertThat(BoxNumber.read(number.substring(0, 4) + "-" + number.substring(4))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BX", "26000018", "BX2600001", "BX260000180", "AX26000017", "BXabcdefgh", "BX26000018;drop"})
    void what_is_no_number_is_not_read(String typed) {
        assertThat(BoxNumber.read(typed)).isEmpty();
    }

    @Test
    void a_series_ends_before_it_overflows() {
        assertThatThrownBy(() -> BoxNumber.of(new FiscalYear(2026), 100_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BoxNumber("BX26000010")).isInstanceOf(IllegalArgumentException.class);
    }
}
