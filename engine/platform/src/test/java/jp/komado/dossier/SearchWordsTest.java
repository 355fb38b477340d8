package jp.komado.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.komado.dossier.SearchMeaning.Kind;
import jp.komado.text.CheckDigits;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({"R8.4.1,BIRTH_DATE,2026-04-01", "ﾔﾏﾀﾞ,NAME,ヤマダ", "髙橋,NAME,高橋", "03-1234-5678,TELEPHONE,0312345678", "090（1234）5678,TELEPHONE,09012345678",
        "０３－１２３４－５６７８,TELEPHONE,0312345678", "2611000002,APPLICATION_NUMBER,2611000002", "ネフローゼ,DISEASE,ネフロゼ", "02_01_001,DISEASE,02_01_001"})
    void a_word_is_read_as_what_it_looks_like(String typed, Kind kind, String value) {
        assertThat(SearchWords.of(typed)).singleElement().satisfies(word ->
            assertThat(word.meanings().stream().filter(meaning -> meaning.kind() == kind).map(SearchMeaning::value))
                .singleElement().asString().startsWith(value.substring(0, 2)));
    }

    @Test
    void eight_digits_are_everything_they_may_be() {
        // 06132013 is a valid insurer number; 20260401 a day
        assertThat(kinds("20260401")).contains(Kind.BIRTH_DATE, Kind.APPLICATION_NUMBER);
        assertThat(kinds("06132013")).contains(Kind.INSURER_NUMBER, Kind.APPLICATION_NUMBER).doesNotContain(Kind.BIRTH_DATE);
    }

    @Test
    void a_date_and_a_telephone_number_written_with_blanks_are_one_word() {
        assertThat(SearchWords.of("ヤマダ 令和 8年 4月 1日 03 1234 5678")).extracting(SearchWord::typed)
            .containsExactly("ヤマダ", "令和 8年 4月 1日", "03 1234 5678");
    }

    @Property
    void a_recipient_number_with_a_wrong_check_digit_never_passes(@ForAll @IntRange(min = 0, max = 9_999_999) int chosen) {
        var number = "%07d".formatted(chosen);
        var word = SearchWords.of(number).get(0);
        var valid = CheckDigits.isMod10(number);
        assertThat(word.wrongCheckDigit()).isEqualTo(!valid);
        assertThat(word.meanings().stream().anyMatch(meaning -> meaning.kind() == Kind.RECIPIENT_NUMBER)).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "1234-5678-9018", "1234 5678 9018", "１２３４５６７８９０１８", "ヤマダ 123456789018"})
    void a_my_number_is_recognised_in_every_form(String typed) {
        assertThat(SearchWords.holdIndividualNumber(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "2611000002", "03-1234-5678", "20260401 06132013", "1234567890189"})
    void what_cannot_be_a_my_number_is_searched_for(String typed) {
        assertThat(SearchWords.holdIndividualNumber(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "　", "・・・", " , 、"})
    void nothing_to_look_for_is_no_word(String typed) {
        assertThat(SearchWords.of(typed)).isEmpty();
    }

    @Property
    void no_text_breaks_it(@ForAll String typed) {
        assertThat(SearchWords.of(typed)).hasSizeLessThanOrEqualTo(6);
    }

    private static List<Kind> kinds(String typed) {
        return SearchWords.of(typed).get(0).meanings().stream().map(SearchMeaning::kind).toList();
    }
}
