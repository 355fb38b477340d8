package jp.komado.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import jp.komado.dossier.internal.CsvMunicipalities;
import jp.komado.text.CheckDigits;
import jp.komado.text.Kana;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

    private final Municipalities municipalities = new CsvMunicipalities();

    @Test
    void tokyo_has_sixty_two_municipalities() {
        assertThat(municipalities.all()).hasSize(62).extracting(Municipality::code).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void every_code_bears_its_check_digit() {
        assertThat(municipalities.all()).allSatisfy(m -> assertThat(CheckDigits.isLocalGovernmentCode(m.code())).as(m.name()).isTrue());
    }

    @Test
    void every_municipality_has_a_reading_and_an_english_name() {
        assertThat(municipalities.all()).allSatisfy(m -> {
            assertThat(Kana.isReading(m.kana())).as(m.name()).isTrue();
            assertThat(m.nameEn()).matches("[A-Z][A-Za-z ]+");
        });
    }

    @Test
    void a_municipality_of_another_prefecture_is_not_found() {
        assertThat(municipalities.find("141003")).isEmpty();
        assertThat(municipalities.find("131024")).get().extracting(Municipality::name).isEqualTo("中央区");
    }
}
