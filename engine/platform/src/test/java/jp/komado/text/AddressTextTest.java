package jp.komado.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "東京都中央区築地1-1-1", "中央区築地１－１－１", "東京都中央区築地一丁目１番１号", "東京都中央区築地1丁目1番地の1", "中央区築地１丁目１ー１",
        "東京都 中央区 築地 1−1−1"})
    void spellings_of_one_address_agree(String address) {
        assertThat(AddressText.normalize(address)).isEqualTo("中央区築地1-1-1");
    }

    @ParameterizedTest
    @CsvSource({
        "中央区築地1-11, 中央区築地11-1", "中央区築地1-1-1, 中央区築地1-1-2", "中央区築地1-1-1, 中央区築地1-1-1-101",
        "港区三田二丁目1番, 港区三田三丁目1番"})
    void different_addresses_do_not(String one, String other) {
        assertThat(AddressText.normalize(one)).isNotEqualTo(AddressText.normalize(other));
    }

    @ParameterizedTest
    @CsvSource({"千代田区霞ヶ関十二丁目3番, 千代田区霞ケ関12-3", "中央区八丁堀2丁目20番3号, 中央区八丁堀2-20-3", "青梅市千ヶ瀬町6-797-1, 青梅市千ケ瀬町6-797-1"})
    void kanji_numbers_and_small_ke_are_folded(String one, String other) {
        assertThat(AddressText.normalize(one)).isEqualTo(AddressText.normalize(other));
    }

    @Test
    void a_long_vowel_mark_in_a_building_is_no_hyphen_between_numbers() {
        assertThat(AddressText.normalize("中央区築地1-1-1タワーズ2号室")).isEqualTo(AddressText.normalize("中央区築地1-1-1 タワーズ2号室"));
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(AddressText.normalize(null)).isEmpty();
        assertThat(AddressText.normalize("　")).isEmpty();
    }
}
