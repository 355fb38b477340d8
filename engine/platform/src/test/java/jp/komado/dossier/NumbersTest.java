package jp.komado.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jp.komado.text.CheckDigits;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void an_application_number_is_made_of_year_municipality_and_serial() {
        assertThat(ApplicationNumber.of(2026, "131024", 17)).hasToString("2610200017");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_000})
    void a_serial_beyond_five_digits_is_refused(int serial) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApplicationNumber.of(2026, "131024", serial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01130012", "06130397", "138016", "138024", "133033", "39131016"})
    void published_insurer_numbers_are_valid(String number) {
        assertThat(InsurerNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "138017", "13801", "0113001", "01130013", "1380161", "13801６", "abcdef"})
    void other_texts_are_not(String number) {
        assertThat(InsurerNumber.isValid(number)).isFalse();
    }

    @Property
    void one_wrong_digit_never_passes(@ForAll @IntRange(min = 1_000_000, max = 9_999_999) int body,
                                      @ForAll @IntRange(min = 0, max = 7) int position, @ForAll @IntRange(min = 1, max = 9) int shift) {
        var number = (body + "" + CheckDigits.mod10(String.valueOf(body))).toCharArray();
        number[position] = (char) ('0' + (number[position] - '0' + shift) % 10);

        assertThat(InsurerNumber.isValid(new String(number))).isFalse();
    }

    @Test
    void an_insurer_number_fits_its_kind_by_its_length() {
        assertThat(InsurerNumber.fits("138016", InsuranceKind.NHI)).isTrue();
        assertThat(InsurerNumber.fits("138016", InsuranceKind.EMPLOYEE)).isFalse();
        assertThat(InsurerNumber.fits("06130397", InsuranceKind.EMPLOYEE)).isTrue();
    }
}
