package jp.komado.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanaTest {

    @ParameterizedTest
    @CsvSource({
        "ﾔﾏﾀﾞ, ヤマダ",
        "やまだ, ヤマダ",
        "ﾊﾟｰﾃｨ, パーティ",
        "山田ﾀﾛｳ, 山田タロウ",
        "ABC １２, ABC １２",
        "ｳﾞｧﾝ, ヴァン",
    })
    void readings_become_full_width_katakana_and_the_rest_stays(String text, String full) {
        assertThat(Kana.toFullWidth(text)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"ガッコウ, ｶﾞｯｺｳ", "ヤマダ　タロウ, ﾔﾏﾀﾞ ﾀﾛｳ", "ペーパー, ﾍﾟｰﾊﾟｰ"})
    void half_width_has_its_voicing_marks_apart(String full, String half) {
        assertThat(Kana.toHalfWidth(full)).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource({"キョウコ, ｷﾖｳｺ", "ハットリ, ﾊﾂﾄﾘ", "ジョー, ｼﾞﾖ-"})
    void banks_know_no_small_kana(String full, String bank) {
        assertThat(Kana.toBankWidth(full)).isEqualTo(bank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ヤマダ", "ヤマダ　タロウ", "マリー・アン", "ヴァン"})
    void readings(String text) {
        assertThat(Kana.isReading(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "やまだ", "ﾔﾏﾀﾞ", "山田", "Yamada", "ヤマダ1"})
    void not_readings(String text) {
        assertThat(Kana.isReading(text)).isFalse();
    }

    @Test
    void names_are_tidied_and_their_readings_unified() {
        PersonName name = new PersonName(" 髙橋 ", "花子", "ﾀｶﾊｼ", "はなこ");

        assertThat(name.full()).isEqualTo("髙橋　花子");
        assertThat(name.fullKana()).isEqualTo("タカハシ　ハナコ");
        assertThat(name.searchForm()).isEqualTo("高橋花子");
        assertThat(name.toString()).doesNotContain("橋");
    }

    @Test
    void one_name_is_enough() {
        assertThat(new PersonName("SITI", "", "シティ", "").full()).isEqualTo("SITI");
    }

    @Property
    void there_and_back_again(@ForAll("katakana") String reading) {
        assertThat(Kana.toFullWidth(Kana.toHalfWidth(reading))).isEqualTo(reading);
    }

    @Provide
    Arbitrary<String> katakana() {
        return Arbitraries.strings().withChars("アイウエオカガキギクグケゲコゴサザシジスズタダチヂツヅナニハバパヒビピマミヤャユュヨョラリルレロワヲンヴッー").ofMaxLength(20);
    }
}
