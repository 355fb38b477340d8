package jp.komado.counterparts.desk;

import static jp.komado.counterparts.testing.World.inquiry;
import static jp.komado.counterparts.testing.World.record;
import static org.assertj.core.api.Assertions.assertThat;

import jp.komado.counterparts.testing.People;
import jp.komado.counterparts.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the register and the network answer about whom. */
class AnsweringTest {

    private static final String REGISTER = "resident-register";
    private static final String LINKAGE = "linkage";
    private static final String TAX = "TM00000000000002";
    private static final String INSURANCE = "TM00000000000010";
    private static final String ASSISTANCE = "TM00000000000020";

    @RegisterExtension
    private final World world = new World();

    @Test
    void a_person_whose_four_items_agree_is_confirmed_with_the_residents_code() throws Exception {
        // when
        world.send(REGISTER, "2026J00001", "identity-confirmation",
            record("00000001", People.HANAKO, "ミナミ　ハナコ", "南 花子", "20180506", 2, "東京都中央区築地９丁目９９番９９号", "20261123"));

        // then
        assertThat(world.answerFiles(REGISTER)).extracting(World.AnswerFile::name).containsExactly("2026J00001.identity-confirmation.01.p7m");
        assertThat(world.answered(REGISTER)).containsExactly(
            "00000001,123456789018,ミナミ　ハナコ,南　花子,20180506,2,東京都中央区築地9丁目99番99号,20261123,01,12345678903,,");
    }

    @Test
    void the_register_tells_who_differs_has_left_has_died_is_unknown_or_was_misread() throws Exception {
        // when
        world.send(REGISTER, "2026J00002", "identity-confirmation",
            record("00000001", People.MOVED, "ニシ　サクラ", "西　桜", "20170707", 2, "東京都中央区築地9丁目1番1号", "20261123"),
            record("00000002", People.GONE, "キタ　ケン", "北　健", "20160606", 1, "東京都中央区晴海9丁目9番8号", "20261123"),
            record("00000003", People.DEAD, "シモ　ノボル", "下　昇", "19500101", 1, "東京都奥多摩町氷川9999番地", "20261123"),
            record("00000004", "999999999996", "ダレカ", "誰か", "20000101", 9, "東京都", "20261123"),
            record("00000005", "123456789012", "ミナミ　ハナコ", "南　花子", "20180506", 2, "東京都", "20261123"),
            record("00000006", People.HANAKO, "ミナミ　ハナコ", "南　花子", "20181306", 2, "東京都", "20261123"));

        // then
        assertThat(world.answered(REGISTER)).map(line -> line.split(",", -1)).map(fields -> fields[0] + " " + fields[8] + " " + fields[10] + " " + fields[11])
            .containsExactly("00000001 02 20 20261001", "00000002 05 30 20260901", "00000003 06 40 20260801", "00000004 04  ", "00000005 09  ",
                "00000006 09  ");
    }

    @Test
    void a_code_is_obtained_once_and_known_the_second_time() throws Exception {
        // when
        world.code("2026L00001", 1, People.TARO);
        world.code("2026L00002", 2, People.TARO);
        world.code("2026L00003", 3, People.CODELESS);
        world.code("2026L00004", 4, "999999999996");
        world.code("2026L00005", 5, People.DEAD);

        // then
        var answered = world.answered(LINKAGE);
        assertThat(answered.get(0)).matches("000000000000001,9[0-9]{14},OBTAINED");
        assertThat(answered.get(1)).isEqualTo(answered.get(0).replace("000000000000001,", "000000000000002,").replace("OBTAINED", "ALREADY_EXISTS"));
        assertThat(answered.subList(2, 5)).containsExactly("000000000000003,,NETWORK_ERROR", "000000000000004,,NUMBER_UNKNOWN",
            "000000000000005,,NOT_REGISTERED");
    }

    @Test
    void tax_and_insurance_are_answered_by_the_outside_world_and_not_in_house() throws Exception {
        // given
        var taro = world.code("2026L00001", 1, People.TARO);

        // when
        world.send(LINKAGE, "2026L00002", "in-house-inquiry", inquiry(2, taro, TAX, 2026, "131024"));
        world.send(LINKAGE, "2026L00003", "outside-inquiry", inquiry(3, taro, TAX, 2026, "131024"), inquiry(4, taro, INSURANCE, 2026, ""),
            inquiry(5, taro, ASSISTANCE, 2026, "131024"), inquiry(6, taro, TAX, 2027, "131024"), inquiry(7, taro, TAX, 2020, "131024"),
            inquiry(8, taro, TAX, 2026, "132021"), inquiry(9, taro, "TM00000000000099", 2026, ""), inquiry(10, "", TAX, 2026, "131024"));

        // then
        assertThat(world.answered(LINKAGE).subList(1, 10)).containsExactly(
            "000000000000002,1310240000000000,09,01,OK_EMPTY,",
            "000000000000003,1310240000000000,09,01,OK,fiscalYear=2026;municipality=131024;status=TAXED;perCapitaLevy=3000;incomeLevyBefore=71200;"
                + "incomeLevyAfter=71200;totalIncome=2210400;pensionIncome=0;housingLoanCredit=0;donationCredit=0;designatedCity=0;decidedOn=20260610",
            "000000000000004,,09,01,OK,kind=EMPLOYEE;insurerNumber=01130012;insurerName=架空健康保険組合;symbol=1001;number=12345;branch=01;insured=1;"
                + "insuredName=南　太郎;acquiredOn=20200401;lostOn=",
            "000000000000005,1310240000000000,09,01,OK,receiving=0;from=;to=;office=;medical=0",
            "000000000000006,1310240000000000,09,01,NOT_REGISTERED,",
            "000000000000007,1310240000000000,09,01,OK_EMPTY,",
            "000000000000008,1310240000000000,09,02,WRONG_ORG,",
            "000000000000009,,09,02,NOT_PERMITTED,",
            "000000000000010,1310240000000000,09,02,NO_CODE,");
    }

    @Test
    void the_welfare_division_answers_for_the_towns_whose_offices_it_runs() throws Exception {
        // given
        var assisted = world.code("2026L00001", 1, People.ASSISTED);

        // when
        world.send(LINKAGE, "2026L00002", "in-house-inquiry", inquiry(2, assisted, ASSISTANCE, 2026, ""));
        world.send(LINKAGE, "2026L00003", "outside-inquiry", inquiry(3, assisted, TAX, 2026, ""));

        // then
        assertThat(world.answered(LINKAGE).subList(1, 3)).containsExactly(
            "000000000000002,,09,01,OK,receiving=1;from=20250401;to=;office=西多摩福祉事務所;medical=1",
            "000000000000003,,09,01,UNDECLARED,");
    }
}
