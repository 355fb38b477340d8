package jp.komado.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The eight fields of a copy. */
class CopyContentTest {

    private static final String LINE = "1,20261023,20270930,04_37_066,2500,IV,1,0";

    @Property
    void what_is_written_is_read_again_and_differs_in_nothing(@ForAll("contents") CopyContent content) {
        assertThat(CopyContent.parse(content.line())).isEqualTo(content);
        assertThat(content.differences(CopyContent.parse(content.line()))).isEmpty();
    }

    @Property
    void two_contents_are_equal_exactly_if_no_field_differs(@ForAll("contents") CopyContent one, @ForAll("contents") CopyContent other) {
        assertThat(one.differences(other).isEmpty()).isEqualTo(one.equals(other));
        assertThat(one.line().equals(other.line())).isEqualTo(one.equals(other));
    }

    @Property
    void no_text_is_read_as_anything_but_itself(@ForAll String text) {
        try {
            assertThat(CopyContent.parse(text).line()).isEqualTo(text.replaceFirst(",0*(\\d+),(?=[^,]*,[01],[01]$)", ",$1,"));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).doesNotContain(",");
        }
    }

    @ParameterizedTest
    @CsvSource({"1;2,result", "20261023;20261032,day", "20270930;20250930,validity", "2500;-1,capYen", "2500;12345678,capYen", "2500;二五,capYen",
        "IV;階層,tier", "04_37_066;,diseaseCode", "'IV,1;IV,2',flag"})
    void a_wrong_field_is_named_and_its_value_kept_out_of_the_message(String change, String field) {
        var parts = change.split(";", -1);
        var wrong = LINE.replaceFirst(parts[0], parts.length > 1 ? parts[1] : "");

        assertThatThrownBy(() -> CopyContent.parse(wrong)).isInstanceOf(IllegalArgumentException.class).hasMessage(field);
    }

    @Test
    void a_line_with_a_field_more_or_less_is_none() {
        assertThatThrownBy(() -> CopyContent.parse(LINE + ",")).hasMessage("fields");
        assertThatThrownBy(() -> CopyContent.parse("")).hasMessage("fields");
    }

    @Test
    void a_key_holds_a_recipient_number_with_its_check_digit() {
        assertThat(RecordKey.of("9999996", 2).value()).isEqualTo("9999996002");
        assertThat(RecordKey.of("9999996", 2).recipientNumber()).isEqualTo("9999996");
        assertThatThrownBy(() -> new RecordKey("9999997001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordKey("99999960011")).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<CopyContent> contents() {
        var from = Arbitraries.integers().between(0, 1_000).map(LocalDate.of(2024, 4, 1)::plusDays);
        return Combinators.combine(from, Arbitraries.integers().between(0, 365), Arbitraries.of("04_37_066", "01_01_001"),
            Arbitraries.of(0, 2_500, 5_000, 10_000), Arbitraries.of("I", "IV", "VI"), Arbitraries.of(true, false), Arbitraries.of(true, false))
            .as((day, days, disease, cap, tier, registered, off) ->
                new CopyContent(day, day.plusDays(days), disease, cap, tier, registered, off));
    }
}
