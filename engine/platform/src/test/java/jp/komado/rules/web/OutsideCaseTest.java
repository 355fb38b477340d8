package jp.komado.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import jp.komado.problem.FieldError;
import jp.komado.rules.DecisionInput;
import jp.komado.rules.DecisionInput.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideCaseTest {

    private static final DecisionInput AMOUNT = new DecisionInput("amount", Kind.NUMBER, false, List.of());
    private static final DecisionInput CODE = new DecisionInput("code", Kind.CODE, false, List.of());
    private static final DecisionInput DAY = new DecisionInput("day", Kind.DATE, true, List.of());

    @Test
    void what_is_optional_may_be_absent() {
        assertThat(OutsideCase.read("/cases/0", Map.of(), List.of(DAY)).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20261124", "2026-11-24T00:00:00", "令和8年11月24日", ""})
    void a_day_is_an_iso_date(String day) {
        assertThat(codes(DAY, day)).containsExactly("rules.evaluation.not-a-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"架空 花子", "a@b.jp", "7100035", "03-1234-5678 ", "1234567"})
    void text_that_could_name_somebody_is_no_code(String text) {
        assertThat(codes(CODE, text)).containsExactly("rules.evaluation.not-a-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"131032", "OPINION_TOOK_TIME", "52"})
    void codes_of_the_office_are_read(String code) {
        assertThat(codes(CODE, code)).isEmpty();
    }

    @Property
    void no_identifier_passes_as_a_number(@ForAll @NumericChars @StringLength(min = 11, max = 16) String digits) {
        var number = new BigDecimal("1" + digits);

        assertThat(codes(AMOUNT, number)).containsExactly("rules.evaluation.too-large");
        assertThat(codes(CODE, "1" + digits)).containsExactly("rules.evaluation.not-a-code");
    }

    @Property
    void amounts_are_read_as_they_are(@ForAll @LongRange(min = 0, max = 9_999_999_999L) long yen) {
        var read = OutsideCase.read("/cases/0", Map.of("amount", yen), List.of(AMOUNT));

        assertThat(read.errors()).isEmpty();
        assertThat(read.inputs()).containsEntry("amount", BigDecimal.valueOf(yen));
    }

    @Property
    void an_unknown_field_is_named_by_a_pointer_and_its_value_never_said(@ForAll String name) {
        var read = OutsideCase.read("/cases/3", Map.of(name, "秘密"), List.of(DAY));

        if (!name.equals("day")) {
            assertThat(read.errors()).singleElement().satisfies(error -> {
                assertThat(error.code()).isEqualTo("rules.evaluation.unknown-field");
                assertThat(error.pointer()).startsWith("/cases/3/");
                assertThat(error.toString()).doesNotContain("秘密");
            });
        }
    }

    private static List<String> codes(DecisionInput input, Object value) {
        return OutsideCase.read("/cases/0", Map.of(input.name(), value), List.of(input)).errors().stream().map(FieldError::code).toList();
    }
}
