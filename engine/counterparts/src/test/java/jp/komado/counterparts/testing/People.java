package jp.komado.counterparts.testing;

/** The few whom the outside world knows in tests. */
public final class People {

    /** A girl of Chuo with her parents' insurance. */
    public static final String HANAKO = "123456789018";
    /** Her father, who pays taxes. */
    public static final String TARO = "987654321093";
    /** Two boys of one name, born on one day. */
    public static final String NAMESAKE = "202611230003";
    public static final String OTHER_NAMESAKE = "135792468015";
    /** Has moved within the city. */
    public static final String MOVED = "111111111118";
    /** Has left. */
    public static final String GONE = "555555555557";
    /** Must not be found by anybody; nor does the network know that the taxes were never declared. */
    public static final String PROTECTED = "222222222225";
    /** Never answered. */
    public static final String SILENT = "333333333332";
    /** Lives in Okutama, on public assistance, and has died. */
    public static final String DEAD = "444444444440";
    /** On public assistance in Okutama, and has not declared. */
    public static final String ASSISTED = "666666666664";
    /** A person at the provider has to approve. */
    public static final String MANUAL = "777777777771";
    /** Has a new number; the one before is dead. */
    public static final String RENUMBERED = "202611230011";
    public static final String DEAD_NUMBER = "202611230020";
    /** Answered hours later. */
    public static final String LATE = "202611230038";
    /** Insured in another category than the family's means would have it. */
    public static final String OTHERWISE_INSURED = "202611230046";
    /** Insured where nobody opens the post. */
    public static final String UNHEARD = "202611230054";
    /** No code can be had. */
    public static final String CODELESS = "888888888889";

    static final String LINES = String.join("\n",
        line(HANAKO, "南　花子", "ミナミ　ハナコ", "2018-05-06", 2, "東京都中央区築地9丁目99番99号", "131024", insurance(false) + ",\"residentCode\":\"12345678903\""),
        line(TARO, "南　太郎", "ミナミ　タロウ", "1985-04-02", 1, "東京都中央区築地9丁目99番99号", "131024", insurance(true) + "," + tax("TAXED", 71_200)),
        line(NAMESAKE, "東　一", "ヒガシ　ハジメ", "2019-01-02", 1, "東京都中央区佃9丁目1番1号", "131024", insurance(false)),
        line(OTHER_NAMESAKE, "東　一", "ヒガシ　ハジメ", "2019-01-02", 1, "東京都中央区佃9丁目1番2号", "131024", insurance(false)),
        line(MOVED, "西　桜", "ニシ　サクラ", "2017-07-07", 2, "東京都中央区晴海9丁目9番9号", "131024", "\"changeReason\":\"20\",\"changedOn\":\"2026-10-01\""),
        line(GONE, "北　健", "キタ　ケン", "2016-06-06", 1, "東京都中央区晴海9丁目9番8号", "131024", "\"changeReason\":\"30\",\"changedOn\":\"2026-09-01\",\"movedOut\":true"),
        line(PROTECTED, "中　藍", "ナカ　アイ", "1990-01-01", 2, "東京都中央区月島9丁目9番7号", "131024", "\"habits\":[\"PROTECTED\"]," + tax("TAXED", 0)),
        line(SILENT, "上　光", "ウエ　ヒカル", "1991-01-01", 1, "東京都中央区月島9丁目9番6号", "131024", "\"habits\":[\"NO_IDENTITY_ANSWER\",\"NO_LINKAGE_ANSWER\"]," + tax("TAXED", 100)),
        line(DEAD, "下　昇", "シモ　ノボル", "1950-01-01", 1, "東京都奥多摩町氷川9999番地", "133086", "\"deceasedOn\":\"2026-08-01\",\"changeReason\":\"40\""),
        line(ASSISTED, "森　緑", "モリ　ミドリ", "1988-01-01", 2, "東京都奥多摩町氷川9998番地", "133086",
            "\"assistance\":{\"receiving\":true,\"from\":\"2025-04-01\",\"office\":\"西多摩福祉事務所\",\"medical\":true}," + tax("UNDECLARED", 0)),
        line(MANUAL, "林　茂", "ハヤシ　シゲル", "1987-01-01", 1, "東京都中央区月島9丁目9番5号", "131024", "\"habits\":[\"MANUAL_ANSWER\"]," + tax("EXEMPT", 0)),
        line(CODELESS, "原　泉", "ハラ　イズミ", "1986-01-01", 2, "東京都中央区月島9丁目9番4号", "131024", "\"habits\":[\"CODE_FAILS\"]"),
        line(RENUMBERED, "谷　涼", "タニ　リョウ", "2015-05-05", 1, "東京都中央区月島9丁目9番3号", "131024",
            "\"previousNumber\":\"" + DEAD_NUMBER + "\",\"changeReason\":\"42\",\"changedOn\":\"2026-10-05\"," + tax("EXEMPT", 0)),
        line(LATE, "岸　遥", "キシ　ハルカ", "2014-04-04", 2, "東京都中央区月島9丁目9番2号", "131024",
            "\"habits\":[\"LATE_ANSWER\"]," + tax("EXEMPT", 0) + "," + insurance("20001", false)),
        line(OTHERWISE_INSURED, "沢　実", "サワ　ミノル", "2013-03-03", 1, "東京都中央区月島9丁目9番1号", "131024",
            "\"habits\":[\"OTHER_CATEGORY\"]," + insurance("20002", false)),
        line(UNHEARD, "峰　静", "ミネ　シズカ", "2012-02-02", 2, "東京都中央区月島9丁目8番9号", "131024",
            "\"habits\":[\"NO_INSURER_REPLY\"]," + insurance("20003", false)));

    private People() {
    }

    /** One line of a population file. */
    public static String line(String number, String name, String kana, String birth, int sex, String address, String municipality, String more) {
        return "{\"number\":\"" + number + "\",\"name\":\"" + name + "\",\"kana\":\"" + kana + "\",\"birth\":\"" + birth + "\",\"sex\":" + sex
            + ",\"address\":\"" + address + "\",\"municipality\":\"" + municipality + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static String insurance(boolean insured) {
        return insurance("12345", insured);
    }

    private static String insurance(String number, boolean insured) {
        return "\"insurance\":{\"kind\":\"EMPLOYEE\",\"insurerNumber\":\"01130012\",\"insurerName\":\"架空健康保険組合\",\"symbol\":\"1001\",\"number\":\"" + number + "\","
            + "\"branch\":\"01\",\"insured\":" + insured + ",\"insuredName\":\"南　太郎\",\"acquiredOn\":\"2020-04-01\",\"category\":\"ウ\"}";
    }

    private static String tax(String status, long levy) {
        return "\"taxes\":[{\"fiscalYear\":2026,\"municipality\":\"131024\",\"status\":\"" + status + "\",\"perCapitaLevy\":3000,\"incomeLevyBefore\":"
            + levy + ",\"incomeLevyAfter\":" + levy + ",\"totalIncome\":2210400,\"pensionIncome\":0,\"housingLoanCredit\":0,\"donationCredit\":0,"
            + "\"designatedCity\":false,\"decidedOn\":\"2026-06-10\"}]";
    }
}
