package jp.komado.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"1, 0000018", "100000, 1000009", "123456, 1234566", "234567, 2345676", "765432, 7654320", "999999, 9999996"})
    void a_recipient_number_is_its_serial_with_a_check_digit(int serial, String number) {
        assertThat(RecipientNumber.of(serial)).isEqualTo(new RecipientNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000008", "100000", "10000090", "100000A", "", "１０００００９"})
    void what_is_no_recipient_number_is_refused(String text) {
        assertThatThrownBy(() -> new RecipientNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serials_end_before_the_seventh_digit() {
        assertThatThrownBy(() -> RecipientNumber.of(1_000_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecipientNumber.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"52136017", "52137015", "52138013", "52196011"})
    void public_payer_numbers_of_this_subsidy_are_taken(String text) {
        assertThat(new PublicPayerNumber(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"52136018", "51136018", "5213601", "521360170"})
    void a_wrong_check_digit_or_another_scheme_stops_the_start(String text) {
        assertThatThrownBy(() -> new PublicPayerNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_letter_carries_the_era_year_of_its_fiscal_year() {
        assertThat(LetterNumber.of(LocalDate.of(2026, 11, 23), "福祉子家", 12)).isEqualTo("8福祉子家第12号");
        assertThat(LetterNumber.of(LocalDate.of(2027, 3, 31), "福祉子家", 1)).isEqualTo("8福祉子家第1号");
        assertThat(LetterNumber.of(LocalDate.of(2027, 4, 1), "福祉子家", 1)).isEqualTo("9福祉子家第1号");
    }
}
