package jp.komado.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "山﨑, 山崎",
        "山碕, 山崎",
        "渡邊, 渡辺",
        "渡邉, 渡辺",
        "齋藤, 斎藤",
        "齊藤, 斉藤",
        "廣澤, 広沢",
        "濵田, 浜田",
        "𠮷田, 吉田",
        "嶋田, 島田",
        "国分, 國分",
        "たなか, タナカ",
        "ﾀﾅｶ, タナカ",
        "ｶﾞﾝﾀﾞﾑ, ガンダム",
        "山田　太郎, 山田太郎",
        "Smith, ｓｍｉｔｈ",
        "マリー・アン, マリーアン",
    })
    void spellings_of_one_name_have_one_form(String one, String other) {
        assertThat(SearchText.normalize(one)).isEqualTo(SearchText.normalize(other));
    }

    @Test
    void variation_selectors_do_not_count() {
        assertThat(SearchText.normalize("葛\uDB40\uDD00飾")).isEqualTo(SearchText.normalize("葛飾"));
        assertThat(SearchText.normalize("渡邉\uDB40\uDD02")).isEqualTo(SearchText.normalize("渡辺"));
        assertThat(SearchText.normalize("神\uFE00")).isEqualTo(SearchText.normalize("神"));
    }

    @Test
    void compatibility_ideographs_are_the_plain_ones() {
        assertThat(SearchText.normalize("\uFA19谷")).isEqualTo(SearchText.normalize("神谷"));
    }

    @Test
    void different_names_stay_different() {
        assertThat(SearchText.normalize("斎藤")).isNotEqualTo(SearchText.normalize("斉藤"));
        assertThat(SearchText.normalize("ハハ")).isNotEqualTo(SearchText.normalize("パパ"));
        assertThat(SearchText.normalize("大野")).isNotEqualTo(SearchText.normalize("小野"));
        assertThat(SearchText.normalize("ビヨウイン")).isNotEqualTo(SearchText.normalize("ビョウイン"));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(SearchText.normalize(null)).isEmpty();
        assertThat(SearchText.normalize(" \u3000\t")).isEmpty();
    }

    @Property
    void normalizing_twice_changes_nothing(@ForAll String text) {
        String once = SearchText.normalize(text);

        assertThat(SearchText.normalize(once)).isEqualTo(once);
    }

    @Property
    void spaces_never_matter(@ForAll String first, @ForAll String second) {
        String one = SearchText.normalize(first) + "\u3000" + SearchText.normalize(second);

        assertThat(SearchText.normalize(one)).doesNotContain("\u3000").doesNotContain(" ");
    }
}
