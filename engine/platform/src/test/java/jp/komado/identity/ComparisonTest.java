package jp.komado.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Sex;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate BORN = LocalDate.of(2018, 6, 15);
    private static final PersonDetails CHILD = new PersonDetails("髙橋", "花子", "タカハシ", "ハナコ", BORN, Sex.FEMALE, "104-0045",
        "東京都中央区築地1-1-1", null, false);

    @Test
    void spellings_do_not_matter() {
        assertThat(Comparison.differences(CHILD, record("高橋　花子", "ﾀｶﾊｼ ﾊﾅｺ", BORN, "中央区築地一丁目１番１号"))).isEmpty();
    }

    @Test
    void a_character_that_the_file_cannot_carry_agrees_with_any_one() {
        assertThat(Comparison.differences(CHILD, record("〓橋　花子", "タカハシ　ハナコ", BORN, "中央区築地1-1-1"))).isEmpty();
        assertThat(Comparison.differences(CHILD, record("〓〓橋花子", "タカハシ　ハナコ", BORN, "中央区築地1-1-1"))).containsExactly(RegisterField.NAME);
    }

    @Test
    void what_differs_is_named() {
        var moved = record("高橋花子", "タカハシハナコ", BORN, "東京都立川市曙町2-1-1");
        assertThat(Comparison.differences(CHILD, moved)).containsExactly(RegisterField.ADDRESS);

        var other = new RegisterRecord(null, "高橋華子", "タカハシハナコ", BORN.plusDays(1), Sex.MALE, "中央区築地1-1-1", null, null);
        assertThat(Comparison.differences(CHILD, other)).containsExactly(RegisterField.NAME, RegisterField.BIRTH_DATE, RegisterField.SEX);
    }

    @Test
    void what_the_register_leaves_empty_confirms_nothing() {
        assertThat(Comparison.differences(CHILD, record(null, "タカハシハナコ", null, "中央区築地1-1-1")))
            .containsExactly(RegisterField.NAME, RegisterField.BIRTH_DATE);
    }

    @Test
    void an_answer_in_which_neither_name_nor_reading_nor_birth_agrees_is_about_somebody_else() {
        assertThat(Comparison.isSomebodyElse(CHILD, record("鈴木一郎", "スズキイチロウ", BORN.plusYears(1), "中央区築地1-1-1"))).isTrue();
        assertThat(Comparison.isSomebodyElse(CHILD, record("鈴木一郎", "スズキイチロウ", BORN, "港区三田1-1"))).isFalse();
    }

    private static RegisterRecord record(String name, String kana, LocalDate birth, String address) {
        return new RegisterRecord(null, name, kana, birth, Sex.FEMALE, address, null, null);
    }
}
