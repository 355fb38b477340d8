package jp.komado.cap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.CapReceipt;
import jp.komado.cap.Origin;
import jp.komado.cap.TaxFact;
import jp.komado.cap.TaxStatus;
import jp.komado.documents.Papers;
import jp.komado.documents.internal.PapersForTests;
import jp.komado.documents.internal.PdfConformance;
import jp.komado.documents.internal.PdfText;
import jp.komado.dossier.InsuranceKind;
import jp.komado.problem.Messages;
import jp.komado.rules.internal.ReleasedDecisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Three families as different as they come, each told its cap in Japanese and in English. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReceiptPaperTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final CapCalculation CALCULATION = new CapCalculation(ReleasedDecisions.load(), Clock.fixed(NOW, TOKYO));
    private static final LocalDate ANSWERED = LocalDate.of(2026, 11, 12);

    private final Papers papers = PapersForTests.papers();

    @Autowired
    private Messages messages;

    @Test
    void the_futabas_moved_from_a_designated_city_and_were_asked_about_over_the_network() {
        var family = new Family().onNationalHealthInsurance();
        family.knows(family.father, asked(47_300, 4711L)).knows(family.mother, asked(47_400, 4712L));
        var futaba = new Told(family, family.assessedBy(CALCULATION), Map.of(family.patient, "双葉 みなと", family.mother, "双葉 しおり", family.father, "双葉 湊人"));

        assertThat(japanese(futaba, "futaba")).contains("双葉みなとさんの自己負担の上限は、1か月10,000円です。", "令和8年11月の申請なので、令和8年度の市町村民税で決めます。",
            "双葉湊人(父)", "35,475円", "35,550円", "資料:情報連携(令和8年11月12日、照会番号4711)", "情報連携(令和8年11月12日、照会番号4712)", "所得割額の合計71,025円",
            "世帯の所得割額の合計:71,025円", "根拠:児童福祉法施行令22条1項2号イ(所得割額の合計25万1千円未満)", "→階層区分:階層Ⅴ一般所得Ⅱ",
            "→自己負担上限月額:10,000円", "判定表monthly-capの版2025-07-01-r2、行monthly-cap_general_2", "3結果階層Ⅴ一般所得Ⅱ");
        assertThat(english(futaba, "futaba")).contains("Thecapof双葉みなとis10,000yenamonth.", "TheapplicationisofNovember2026,sothemunicipaltaxoffiscal2026decides.",
            "双葉湊人(father)", "35,475yen", "networkinquiry(12November2026,inquiry4711)", "networkinquiry(12November2026,inquiry4712)",
            "Sumofincomelevies71,025yen", "Bylaw:児童福祉法施行令22条1項2号イ", "→Incometier:TierV,generalincomeII", "→Monthlycap:10,000yen");
    }

    @Test
    void the_wakabas_are_exempt_and_live_on_little() {
        var family = new Family();
        family.insuredAs(InsuranceKind.EMPLOYEE, family.mother);
        family.knows(family.mother, new TaxFact(2026, TaxStatus.EXEMPT, 0, 0, 109_000L, 500_000L, 200_000L, 0, 0, false, Origin.PAPER, LocalDate.of(2026, 10, 1)));
        var wakaba = new Told(family, family.assessedBy(CALCULATION), Map.of(family.patient, "若葉 ひなた", family.mother, "若葉 さくら", family.father, "若葉 大地"));

        assertThat(japanese(wakaba, "wakaba")).contains("若葉ひなたさんの自己負担の上限は、1か月1,250円です。", "若葉さくら(母)", "非課税0円証明書(令和8年10月1日)",
            "若葉大地(父)しない", "申請者の所得・年金・手当の合計:809,000円", "根拠:児童福祉法施行令22条1項5号", "→階層区分:階層Ⅱ低所得Ⅰ", "→自己負担上限月額:1,250円");
        assertThat(english(wakaba, "wakaba")).contains("Thecapof若葉ひなたis1,250yenamonth.", "exempt0yencertificate(1October2026)", "若葉大地(father)no",
            "Applicant'sincome,pensionsandbenefits:809,000yen", "→Incometier:TierII,lowincomeI", "→Monthlycap:1,250yen");
    }

    @Test
    void the_daijus_never_declared_and_somebody_chose_the_highest_tier_for_reasons_that_stay_in_the_office() {
        var family = new Family().severe();
        family.knows(family.father, TaxFact.of(2026, TaxStatus.UNDECLARED, Origin.INQUIRY, ANSWERED));
        var choice = new TierChoices.Choice(UUID.randomUUID(), "二度求めたが期限までに申告がなかった", "worker1", "担当 花子", NOW);
        var daiju = new Told(family, family.assessedBy(CALCULATION, choice), Map.of(family.patient, "大樹 いぶき", family.mother, "大樹 ひかり", family.father, "大樹 翼"));

        assertThat(japanese(daiju, "daiju")).contains("大樹いぶきさんの自己負担の上限は、1か月10,000円です。", "未申告", "最高階層とする判断",
            "職員が表によらず最高の階層区分を選んだ", "→重症患者:はい", "審査会の答申", "→自己負担上限月額:10,000円", "階層Ⅵ上位所得重症患者")
            .doesNotContain("担当花子", "二度求めた");
        assertThat(english(daiju, "daiju")).contains("Thecapof大樹いぶきis10,000yenamonth.", "undeclared", "Highesttierbychoice",
            "→Severe:yes", "replyoftheboard", "TierVI,upperincomesevere")
            .doesNotContain("担当花子", "二度求めた");
    }

    @Test
    void the_paper_can_be_kept_and_read_aloud() {
        var family = new Family();
        var assessment = family.taxed(family.father, 64_300).assessedBy(CALCULATION);
        var pdf = pdf(new Told(family, assessment, Map.of()), Locale.JAPANESE);

        assertThat(PdfConformance.faults(pdf)).isEmpty();
        assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
    }

    private String japanese(Told family, String name) {
        return PdfText.of(kept(pdf(family, Locale.JAPANESE), name + ".ja"));
    }

    private String english(Told family, String name) {
        return PdfText.of(kept(pdf(family, Locale.ENGLISH), name + ".en"));
    }

    private byte[] pdf(Told family, Locale language) {
        var words = new ReceiptWords(messages, language);
        var receipt = CapReceipt.of(family.assessment, null, family.names, words);
        return papers.pdf(ReceiptPaper.of(receipt, family.names.get(family.family.patient), "R8-131024-00042", words, TOKYO));
    }

    /** With {@code PICTURES=folder} in the environment, for the pictures of the documentation. */
    private static byte[] kept(byte[] pdf, String name) {
        var folder = System.getenv("PICTURES");
        if (folder != null) {
            try {
                Files.write(Files.createDirectories(Path.of(folder)).resolve("cap-receipt." + name + ".pdf"), pdf);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return pdf;
    }

    private static TaxFact asked(long levy, long inquiry) {
        return new TaxFact(2026, TaxStatus.TAXED, levy, 6_000, null, null, null, 0, 0, true, Origin.INQUIRY, ANSWERED, inquiry);
    }

    private record Told(Family family, CapAssessment assessment, Map<UUID, String> names) {
    }
}
