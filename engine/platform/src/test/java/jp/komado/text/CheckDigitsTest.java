package jp.komado.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        // public payer numbers
        "51136018", "51137016", "51136026", "52196011", "52197019", "52198017", "81136244", "81137242", "88138243", "88131248",
        "89131247", "54016027", "52136017", "52137015", "52138013",
        // recipient numbers
        "0000018", "1000009", "1234566", "2345676", "7654320", "9999996",
        // insurer numbers
        "01130012", "06130397", "39131016", "138016", "138024", "133033",
        // institution codes
        "0100016", "9800103"
    })
    void published_numbers_carry_their_modulus_10_digit(String number) {
        assertThat(CheckDigits.isMod10(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"131016", "131024", "132021", "131199", "131202", "134210", "130001", "133078"})
    void published_municipality_codes_carry_their_digit(String code) {
        assertThat(CheckDigits.isLocalGovernmentCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "51136019", "5113601a", "５１１３６０１８", " 1136018"})
    void other_texts_do_not(String text) {
        assertThat(CheckDigits.isMod10(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13101", "131017", "1310161", "13101x"})
    void other_texts_are_no_municipality_codes(String text) {
        assertThat(CheckDigits.isLocalGovernmentCode(text)).isFalse();
    }

    @Test
    void a_body_that_is_not_digits_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.mod10("12a"));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.mod10(""));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.localGovernmentCode("1310"));
    }

    @Property
    void a_slip_in_one_digit_is_always_noticed(
            @ForAll @NumericChars @StringLength(7) String body,
            @ForAll @IntRange(max = 6) int place,
            @ForAll @IntRange(min = 1, max = 9) int slip) {
        String number = body + CheckDigits.mod10(body);
        char wrong = (char) ('0' + (number.charAt(place) - '0' + slip) % 10);

        assertThat(CheckDigits.isMod10(number)).isTrue();
        assertThat(CheckDigits.isMod10(number.substring(0, place) + wrong + number.substring(place + 1))).isFalse();
    }
}
