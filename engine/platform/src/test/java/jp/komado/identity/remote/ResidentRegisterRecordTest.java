package jp.komado.identity.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.komado.dossier.Sex;
import jp.komado.exchange.MalformedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentRegisterRecordTest {

    private static final String MATCH =
        "00000042,123456789018,シケン　ハナコ,試験　花子,20180615,2,東京都中央区築地1-1-1,20261124,01,12345678901,,";

    @Test
    void a_record_is_read_field_by_field() throws MalformedRecord {
        var answer = ResidentRegisterRecord.parse(MATCH);

        assertThat(answer.inquiryNumber()).isEqualTo(42);
        assertThat(answer.status()).isEqualTo("01");
        var content = ResidentRegisterRecord.content(answer.fields());
        assertThat(content.givenNumber()).get().hasToString("IndividualNumber[********9018]");
        assertThat(content.name()).isEqualTo("試験　花子");
        assertThat(content.birthDate()).isEqualTo(LocalDate.of(2018, 6, 15));
        assertThat(content.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void the_resident_code_goes_no_further() throws MalformedRecord {
        assertThat(ResidentRegisterRecord.parse(MATCH).fields()).doesNotContainKey("residentCode").doesNotContainValue("12345678901");
    }

    @Test
    void an_estimated_birth_date_is_read_as_none() throws MalformedRecord {
        assertThat(ResidentRegisterRecord.content(ResidentRegisterRecord.parse(MATCH.replace("20180615", "20180600")).fields()).birthDate()).isNull();
        assertThat(ResidentRegisterRecord.content(ResidentRegisterRecord.parse(MATCH.replace("20180615", "20180000")).fields()).birthDate()).isNull();
    }

    @Test
    void somebody_who_was_not_found_comes_with_empty_fields() throws MalformedRecord {
        var content = ResidentRegisterRecord.content(ResidentRegisterRecord.parse("00000042,,,,,,,20261124,04,,,").fields());

        assertThat(content.givenNumber()).isEmpty();
        assertThat(content.name()).isNull();
        assertThat(content.sex()).isEqualTo(Sex.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'00000042,123456789018,シケン' | fields",
        "'00000042,123456789018,カナ,名,20180615,2,住所,20261124,01,12345678901,,,' | fields",
        "'42,123456789018,カナ,名,20180615,2,住所,20261124,01,12345678901,,' | seq",
        "'00000042,123456789019,カナ,名,20180615,2,住所,20261124,01,12345678901,,' | individualNumber",
        "'00000042,12345678901,カナ,名,20180615,2,住所,20261124,01,12345678901,,' | individualNumber",
        "'00000042,123456789018,カナ,名,20180230,2,住所,20261124,01,12345678901,,' | birth",
        "'00000042,123456789018,カナ,名,2018615,2,住所,20261124,01,12345678901,,' | birth",
        "'00000042,123456789018,カナ,名,20180615,3,住所,20261124,01,12345678901,,' | sex",
        "'00000042,123456789018,カナ,名,20180615,2,住所,20261124,08,12345678901,,' | resultCode",
        "'00000042,123456789018,カナ,名,20180615,2,住所,20261124,,12345678901,,' | resultCode",
        "'00000042,123456789018,カナ,名,20180615,2,住所,20261124,01,1234567890,,' | residentCode",
        "'00000042,123456789018,カナ,名,20180615,2,住所,20261124,05,12345678901,X1,20260401' | changeReason",
        "'00000042,123456789018,カナ,名,20180615,2,住所,20261124,05,12345678901,31,20261301' | changeDate",
        "'' | fields"})
    void a_record_that_breaks_the_layout_is_refused_by_the_name_of_its_field(String line, String field) {
        assertThatThrownBy(() -> ResidentRegisterRecord.parse(line)).isInstanceOf(MalformedRecord.class).hasMessage(field);
    }
}
