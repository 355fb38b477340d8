package jp.komado.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import jp.komado.calendar.FiscalYear;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NoticeNumberTest {

    @Property
    void a_number_is_read_back_in_any_width_and_no_wrong_digit_is(@ForAll @IntRange(min = 1, max = 999_999) int serial,
                                                                     @ForAll @IntRange(min = 1, max = 11) int place) {
        var number = NoticeNumber.of(new FiscalYear(2026), serial);
        var wide = new StringBuilder();
        number.value().chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        var digit = number.value().charAt(place);
        var wrong = number.value().substring(0, place) + (digit == '9' ? '0' : (char) (digit + 1)) + number.value().substring(place + 1);

        assertThat(NoticeNumber.read(" " + wide.insert(5, " ") + " ")).contains(number);
        assertThat(NoticeNumber.read(wrong)).isEmpty();
    }

    @Test
    void what_is_no_notice_number_is_not_read() {
        assertThat(NoticeNumber.read("")).isEmpty();
        assertThat(NoticeNumber.read("1000005")).isEmpty();
        assertThat(NoticeNumber.read("I20260000128")).isEmpty();
        assertThat(NoticeNumber.read("U2026")).isEmpty();
    }
}
