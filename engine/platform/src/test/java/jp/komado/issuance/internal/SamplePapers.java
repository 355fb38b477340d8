package jp.komado.issuance.internal;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Addressee;
import jp.komado.documents.Issuer;

/** Papers about people who do not exist. */
final class SamplePapers {

    static final Issuer ISSUER = new Issuer("東京都知事", "東京都福祉局子供・子育て支援部家庭支援課",
            "〒163-8001　東京都新宿区西新宿二丁目８番１号　電話 03-5321-1111（代表）");
    static final Addressee ADDRESSEE = new Addressee("104-0045", "東京都中央区築地一丁目１番１号　コーポ築地２０３号室", "髙橋 美咲");

    private SamplePapers() {
    }

    static CertificatePaper certificate() {
        return certificate("髙橋 陽翔", List.of(new CertificatePaper.Disease("慢性心疾患", "4-37-66", "ファロー四徴症")), false);
    }

    static CertificatePaper certificate(String patientName, List<CertificatePaper.Disease> diseases, boolean reissue) {
        return new CertificatePaper("52136017", "1000009", "0810200001", 1, reissue,
                new CertificatePaper.Person(patientName, "タカハシ ハルト", LocalDate.of(2019, 5, 1), "男", "104-0045",
                        "東京都中央区築地一丁目１番１号　コーポ築地２０３号室"),
                new CertificatePaper.Guardian("髙橋 美咲", "タカハシ ミサキ", "104-0045", "東京都中央区築地一丁目１番１号　コーポ築地２０３号室"),
                "母", diseases, false, false, false,
                new CertificatePaper.Insurance("01130012", "全国健康保険協会東京支部", "21700023・1234", "02", "髙橋 健一", ""),
                5_000, "Ⅳ　一般所得Ⅰ", null, List.of("架空大学医学部附属病院", "つきじ架空薬局"), LocalDate.of(2026, 10, 23),
                LocalDate.of(2027, 9, 30), "医療意見書の作成に時間を要したため", LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 18),
                "８福祉子家第１２号", ADDRESSEE, ISSUER);
    }

    static LedgerPaper ledger() {
        return new LedgerPaper("髙橋 陽翔", "1000009", 5_000, LocalDate.of(2026, 10, 23), LocalDate.of(2027, 9, 30));
    }

    static NoticePaper refusal() {
        return new NoticePaper("小児慢性特定疾病医療費の支給認定をしない決定について（通知）", "様式 K-13", "支給認定をしないことに決定した",
                "８福祉子家第１３号", LocalDate.of(2026, 12, 18), ADDRESSEE, ISSUER, "0810200001", LocalDate.of(2026, 11, 23), "髙橋 陽翔",
                "ファロー四徴症", LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 17),
                List.of("医療意見書に記載された疾病の状態の程度が、厚生労働大臣が定める基準に該当しないため。",
                        "治療の内容が、手術後の経過観察のみであり、薬物療法その他の継続的な治療を要する状態と認められないため。"),
                "児童福祉法第６条の２第３項並びに第１９条の３第３項及び第４項");
    }
}
