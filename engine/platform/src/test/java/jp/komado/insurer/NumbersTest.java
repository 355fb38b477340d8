package jp.komado.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.komado.calendar.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void a_letter_number_says_its_year_its_count_and_its_check_digit() {
        assertThat(LetterNumber.of(new FiscalYear(2026), 12).value()).isEqualTo("I20260000128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I20260000128", "i20260000128", "Ｉ２０２６００００１２８", " I2026-000012-8 "})
    void a_letter_number_is_read_however_it_is_typed(String typed) {
        assertThat(LetterNumber.read(typed)).contains(new LetterNumber("I20260000128"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I20260000127", "20260000128", "I2026000012", "J20260000128", "I202600001280"})
    void anything_else_is_no_letter_number(String typed) {
        assertThat(LetterNumber.read(typed)).isEmpty();
    }

    @Test
    void a_wrong_check_digit_makes_no_letter_number() {
        assertThatThrownBy(() -> new LetterNumber("I20260000120")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tracking_number_is_eleven_digits_whose_last_is_the_remainder_of_the_others_by_seven() {
        assertThat(TrackingNumber.read("123-45-67890-3")).get().extracting(TrackingNumber::printed).isEqualTo("123-45-67890-3");
        assertThat(TrackingNumber.read("123-45-67890-2")).isEmpty();
        assertThat(TrackingNumber.read("1234567890")).isEmpty();
        assertThat(TrackingNumber.read("1234567890a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTERED", "UNCLEAR", "CANCELLED"})
    void nothing_follows_the_end_of_a_letter(String last) {
        for (var next : InquiryState.values()) {
            assertThat(InquiryState.valueOf(last).mayBecome(next)).isFalse();
        }
    }
}
