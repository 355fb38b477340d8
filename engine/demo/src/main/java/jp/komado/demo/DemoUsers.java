package jp.komado.demo;

import java.util.List;
import org.springframework.lang.Nullable;

/** The people who may sign in at the demo. */
public final class DemoUsers {

    /** The same for everybody; a demo keeps no secrets. */
    public static final String PASSWORD = "komado-demo-2026";

    static final String FAMILY_SUPPORT = "家庭支援課";
    static final String MEDICAL_SUBSIDY = "医療助成課";

    /**
     * One person.
     *
     * @param role name of a role of the platform
     */
    public record DemoUser(String id, String name, String role, String section, @Nullable String municipalityCode, String duty) {
    }

    private static final List<DemoUser> USERS = List.of(
        new DemoUser("ward-chuo", "築地　涼子", "WARD_STAFF", "中央区 健康推進課", "131024", "区市町村窓口（中央区） / ward staff"),
        new DemoUser("ward-tachikawa", "曙　大輔", "WARD_STAFF", "立川市 子ども家庭課", "132021", "区市町村窓口（立川市） / ward staff"),
        new DemoUser("worker1", "青山　みどり", "CASE_WORKER", FAMILY_SUPPORT, null, "認定担当 / case worker"),
        new DemoUser("worker2", "白石　健", "CASE_WORKER", FAMILY_SUPPORT, null, "認定担当 / case worker"),
        new DemoUser("approver", "黒田　誠", "DECISION_APPROVER", FAMILY_SUPPORT, null, "決裁者 / decision approver"),
        new DemoUser("head", "赤羽　由紀", "SECTION_HEAD", FAMILY_SUPPORT, null, "担当課長 / section head"),
        new DemoUser("board", "緑川　静", "BOARD_SECRETARY", "審査会事務局", null, "審査会事務局 / board secretary"),
        new DemoUser("reviewer", "桃井　健吾", "REVIEWER", "小児慢性特定疾病審査会", null, "審査委員 / reviewer"),
        new DemoUser("reviewer2", "梅沢　志津", "REVIEWER", "小児慢性特定疾病審査会", null, "審査委員（２人目） / second reviewer"),
        new DemoUser("usage", "茶谷　浩", "USAGE_APPROVER", FAMILY_SUPPORT, null, "使用簿の責任者 / usage approver"),
        new DemoUser("payment", "金沢　真帆", "PAYMENT_STAFF", MEDICAL_SUBSIDY, null, "支払担当 / payment staff"),
        new DemoUser("payment2", "銭谷　直", "PAYMENT_STAFF", MEDICAL_SUBSIDY, null, "支払担当（２人目） / second payment staff"),
        new DemoUser("subsidy-head", "紫藤　千里", "SECTION_HEAD", MEDICAL_SUBSIDY, null, "医療助成課 担当課長 / head of the subsidy section"),
        new DemoUser("archivist", "文倉　守", "ARCHIVIST", FAMILY_SUPPORT, null, "文書・開示担当 / archivist"),
        new DemoUser("manager", "銀林　香", "MANAGER", FAMILY_SUPPORT, null, "管理者 / manager"),
        new DemoUser("analyst", "表　知子", "ANALYST", FAMILY_SUPPORT, null, "決定表の担当 / analyst"),
        new DemoUser("security", "守屋　保", "SECURITY_OFFICER", FAMILY_SUPPORT, null, "情報セキュリティ責任者 / security officer"),
        new DemoUser("chief", "鍵山　統", "CHIEF_SECURITY_OFFICER", "福祉局", null, "統括情報セキュリティ責任者 / chief security officer"),
        new DemoUser("operator", "機山　動", "OPERATOR", "運用委託業者", null, "運用担当（委託） / operator"));

    private DemoUsers() {
    }

    public static List<DemoUser> all() {
        return USERS;
    }
}
