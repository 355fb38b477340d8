package jp.komado.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndividualNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "987654321093", "111111111118", "202611230003", "555555555557", "135792468015"})
    void the_published_examples_are_numbers(String number) {
        assertThat(IndividualNumber.isValid(number)).isTrue();
        assertThat(new IndividualNumber(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1234567890188", "123456789010", "12345678901８", "１２３４５６７８９０１８", "abcdefghijkl", " 23456789018"})
    void other_texts_are_not(String text) {
        assertThat(IndividualNumber.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new IndividualNumber(text)).withMessageNotContaining("1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789018"})
    void it_is_never_printed_in_full(String number) {
        assertThat(new IndividualNumber(number)).hasToString("IndividualNumber[********9018]");
        assertThat(new IndividualNumber(number).masked()).isEqualTo("********9018");
    }

    @Property
    void every_body_has_one_check_digit(@ForAll @NumericChars @StringLength(11) String body) {
        int check = IndividualNumber.checkDigit(body);

        assertThat(IndividualNumber.isValid(body + check)).isTrue();
        assertThat(IndividualNumber.isValid(body + (check + 1) % 10)).isFalse();
    }

    /** Remainders 0 and 1 share the check digit 0, so the arithmetic cannot promise more than most single slips. */
    @Property
    void a_slip_in_one_digit_is_noticed_unless_both_remainders_give_nought(
            @ForAll @NumericChars @StringLength(11) String body,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int slip) {
        int check = IndividualNumber.checkDigit(body);
        char other = (char) ('0' + (body.charAt(place) - '0' + slip) % 10);
        String wrong = body.substring(0, place) + other + body.substring(place + 1);

        assertThat(check == 0 || !IndividualNumber.isValid(wrong + check)).isTrue();
    }
}
