package jp.komado.counterparts.desk;

import static jp.komado.counterparts.testing.World.inquiry;
import static jp.komado.counterparts.testing.World.record;
import static org.assertj.core.api.Assertions.assertThat;

import jp.komado.counterparts.testing.People;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who are odd on purpose, one after the other, each with the answer that it yields; insurers have theirs beside their letters. */
class OddCasesTest {

    private static final String REGISTER = "resident-register";
    private static final String LINKAGE = "linkage";
    private static final String CONFIRMATION = "identity-confirmation";
    private static final String TAX = "TM00000000000002";

    @RegisterExtension
    private final World world = new World();

    @Test
    void who_has_moved_is_confirmed_with_another_address_and_the_day_of_the_move() throws Exception {
        // when
        world.send(REGISTER, "2026J00001", CONFIRMATION, record("00000001", People.MOVED, "ニシ　サクラ", "西　桜", "20170707", 2, "東京都中央区築地9丁目1番1号", "20261123"));

        // then
        assertThat(world.answered(REGISTER)).containsExactly(
            "00000001,111111111118,ニシ　サクラ,西　桜,20170707,2,東京都中央区晴海9丁目9番9号,20261123,02,,20,20261001");
    }

    @Test
    void who_has_left_the_municipality_is_said_to_have_left() throws Exception {
        // when
        world.send(REGISTER, "2026J00001", CONFIRMATION, record("00000001", People.GONE, "キタ　ケン", "北　健", "20160606", 1, "東京都中央区晴海9丁目9番8号", "20261123"));

        // then
        assertThat(world.answered(REGISTER)).singleElement().asString().endsWith(",05,,30,20260901");
    }

    @Test
    void a_number_is_found_by_name_and_birth_and_namesakes_are_all_named() throws Exception {
        // when
        world.send(REGISTER, "2026J00003", "number-look-up",
            record("00000001", "", "ミナミ　ハナコ", "南　花子", "20180506", 2, "東京都中央区築地9丁目99番99号", "20261123"),
            record("00000002", "", "ヒガシ　ハジメ", "東　一", "20190102", 1, "東京都中央区佃9丁目1番1号", "20261123"),
            record("00000003", "", "ソンナ　ヒト", "存名　人", "20190102", 1, "東京都中央区佃9丁目1番1号", "20261123"));

        // then
        assertThat(world.answered(REGISTER)).map(line -> line.split(",", -1)).map(fields -> fields[0] + " " + fields[1] + " " + fields[8])
            .containsExactly("00000001 " + People.HANAKO + " 01", "00000002 " + People.OTHER_NAMESAKE + " 03", "00000002 " + People.NAMESAKE + " 03",
                "00000003  04");
    }

    @Test
    void the_number_of_somebody_who_died_is_answered_with_the_day_of_death_and_gets_no_code() throws Exception {
        // when
        world.send(REGISTER, "2026J00001", CONFIRMATION, record("00000001", People.DEAD, "シモ　ノボル", "下　昇", "19500101", 1, "東京都奥多摩町氷川9999番地", "20261123"));
        world.code("2026L00001", 2, People.DEAD);

        // then
        assertThat(world.answered(REGISTER)).singleElement().asString().endsWith(",06,,40,20260801");
        assertThat(world.answered(LINKAGE)).containsExactly("000000000000002,,NOT_REGISTERED");
    }

    @Test
    void a_number_that_is_dead_because_there_is_a_new_one_is_answered_with_the_new_one_and_the_network_knows_the_new_one_only() throws Exception {
        // when
        world.send(REGISTER, "2026J00001", CONFIRMATION, record("00000001", People.DEAD_NUMBER, "タニ　リョウ", "谷　涼", "20150505", 1, "東京都中央区月島9丁目9番3号", "20261123"));
        world.code("2026L00001", 2, People.DEAD_NUMBER);
        world.code("2026L00002", 3, People.RENUMBERED);

        // then
        assertThat(world.answered(REGISTER)).containsExactly(
            "00000001,202611230011,タニ　リョウ,谷　涼,20150505,1,東京都中央区月島9丁目9番3号,20261123,07,,42,20261005");
        assertThat(world.answered(LINKAGE).get(0)).isEqualTo("000000000000002,,NUMBER_UNKNOWN");
        assertThat(world.answered(LINKAGE).get(1)).matches("000000000000003,9[0-9]{14},OBTAINED");
    }

    @Test
    void who_has_not_declared_the_income_has_no_tax_to_tell_of() throws Exception {
        // given
        var assisted = world.code("2026L00001", 1, People.ASSISTED);

        // when
        world.send(LINKAGE, "2026L00002", "outside-inquiry", inquiry(2, assisted, TAX, 2026, "131024"));

        // then
        assertThat(world.answered(LINKAGE)).last().isEqualTo("000000000000002,1310240000000000,09,01,UNDECLARED,");
    }

    @Test
    void a_protected_person_is_refused_and_a_manual_answer_comes_when_somebody_asks_for_it() throws Exception {
        // given
        var hidden = world.code("2026L00001", 1, People.PROTECTED);
        var manual = world.code("2026L00002", 2, People.MANUAL);
        world.send(LINKAGE, "2026L00003", "outside-inquiry", inquiry(3, hidden, TAX, 2026, "131024"), inquiry(4, manual, TAX, 2026, "131024"));
        assertThat(world.answered(LINKAGE).subList(2, 4)).containsExactly("000000000000003,1310240000000000,09,02,REFUSED_NONDISCLOSURE,",
            "000000000000004,1310240000000000,01,01,MANUAL_PENDING,");
        assertThat(world.ask("select state || ' ' || code from inquiry where number = 4")).isEqualTo("INTERIM MANUAL_PENDING");

        // when
        world.post("/answers/release?inquiry=4", "application/json", new byte[0]);
        world.round();

        // then
        assertThat(world.answerFiles(LINKAGE)).extracting(World.AnswerFile::name)
            .contains("2026L00003.outside-inquiry.01.p7m", "2026L00003.outside-inquiry.02.p7m");
        assertThat(world.answered(LINKAGE).get(4)).startsWith("000000000000004,1310240000000000,09,01,OK,fiscalYear=2026;");
        assertThat(world.ask("select state || ' ' || code from inquiry where number = 4")).isEqualTo("ANSWERED OK");
    }

    @Test
    void who_is_answered_late_is_answered_after_hours_by_every_office() throws Exception {
        // when
        world.send(REGISTER, "2026J00001", CONFIRMATION, record("00000001", People.LATE, "キシ　ハルカ", "岸　遥", "20140404", 2, "東京都中央区月島9丁目9番2号", "20261123"));
        world.send(LINKAGE, "2026L00001", "code-acquisition", record("000000000000002", People.LATE, "キシ　ハルカ", "岸　遥", "20140404", 2, "20261123101500000"));

        // then
        assertThat(world.answerFiles(REGISTER)).isEmpty();
        assertThat(world.answerFiles(LINKAGE)).isEmpty();
        assertThat(world.ask("select string_agg(state, ' ' order by number) from inquiry")).isEqualTo("OPEN OPEN");
        assertThat(world.ask("select bool_and(due_at between now() + interval '5 hours' and now() + interval '7 hours') from answer")).isEqualTo("t");
        assertThat(world.get("/health").body()).contains("\"due\":0");

        // when
        world.ask("with passed as (update answer set due_at = due_at - interval '7 hours' returning 1) select count(*) from passed");
        world.round();

        // then
        assertThat(world.answered(REGISTER)).singleElement().asString().contains(",01,");
        assertThat(world.answered(LINKAGE)).singleElement().asString().endsWith(",OBTAINED");
    }

    @Test
    void who_is_never_answered_stays_in_the_book_until_somebody_asks() throws Exception {
        // given
        world.send(REGISTER, "2026J00001", "identity-confirmation",
            record("00000001", People.SILENT, "ウエ　ヒカル", "上　光", "19910101", 1, "東京都中央区月島9丁目9番6号", "20261123"));
        assertThat(world.answerFiles(REGISTER)).isEmpty();
        assertThat(world.ask("select state from inquiry")).isEqualTo("SILENT");

        // when
        world.post("/answers/release", "application/json", new byte[0]);
        world.round();

        // then
        assertThat(world.answered(REGISTER)).hasSize(1);
        assertThat(world.ask("select state from inquiry")).isEqualTo("ANSWERED");
    }
}
