package jp.komado.renewal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Addressee;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.documents.internal.PapersForTests;
import jp.komado.documents.internal.PdfConformance;
import jp.komado.documents.internal.PdfText;
import jp.komado.issuance.PrintedCertificate;
import jp.komado.issuance.PrintedCertificate.PrintedInsurance;
import jp.komado.issuance.PrintedCertificate.PrintedPerson;
import org.junit.jupiter.api.Test;

class RenewalNoticePaperTest {

    private final Papers papers = PapersForTests.papers();

    @Test
    void a_notice_says_until_when_and_where_to_apply_and_encloses_the_application_filled_in() {
        List<String> pages = PdfText.pages(papers.pdf(notice(false, false, false)));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0))
            .contains("案内番号U20260000128", "〒104-0045", "髙橋美咲様", "受給者番号1000005", "令和9年3月31日", "令和8年11月30日から令和9年3月31日まで")
            .contains("中央区の小児慢性特定疾病医療費の申請窓口", "医療意見書", "課税（非課税）証明書").doesNotContain("１８歳以上になる方", "お願い）");
        assertThat(pages.get(1))
            .contains("支給認定申請書（更新）", "髙橋陽翔", "ファロー四徴症", "重症患者", "全国健康保険協会東京支部", "架空大学医学部附属病院", "2,500円", "個人番号は印字していません");
    }

    @Test
    void who_is_eighteen_is_warned_that_nothing_is_possible_after_the_end() {
        assertThat(PdfText.pages(papers.pdf(notice(false, true, false))).get(0)).contains("１８歳以上になる方へ", "更新も新規の申請もできません", "ご本人");
    }

    @Test
    void who_turns_twenty_is_told_so_and_gets_no_application() {
        List<String> pages = PdfText.pages(papers.pdf(notice(false, true, true)));

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0)).contains("更新はできません", "２０歳の誕生日の前日まで", "指定難病").doesNotContain("申請の期間");
    }

    @Test
    void a_reminder_says_that_it_is_one() {
        assertThat(PdfText.pages(papers.pdf(notice(true, false, false))).get(0)).contains("（お願い）", "まだ申請を受け付けていません");
    }

    @Test
    void a_notice_keeps_to_the_standards_for_archives_and_for_accessibility() {
        assertThat(PdfConformance.faults(papers.pdf(notice(false, true, false)))).isEmpty();
    }

    @Test
    void long_names_and_many_institutions_still_fit_on_two_pages() {
        var paper = notice(false, true, false);
        var facts = paper.certificate();
        var crowded = new PrintedCertificate(facts.recipientNumber(), facts.publicPayerNumber(),
            new PrintedPerson("コンスタンティノープル・アレクサンドラ・マリア・デ・ラ・クルス", "コンスタンティノープルアレクサンドラ", "104-0045", facts.patient().address()),
            facts.birthDate(), facts.sex(), facts.applicant(), facts.relationship(), facts.disease(), true, true, true, facts.insurance(),
            facts.capYen(), facts.tier(), List.of("架空大学医学部附属病院", "架空総合病院", "架空薬局本店", "架空訪問看護ステーション"), facts.validFrom(),
            facts.validTo(), facts.addressee());

        assertThat(PdfText.pages(papers.pdf(new RenewalNoticePaper(paper.noticeNumber(), paper.issuedOn(), false, crowded, paper.filingFrom(),
            paper.filingTo(), paper.place(), true, false, paper.issuer())))).hasSize(2);
    }

    private static RenewalNoticePaper notice(boolean reminder, boolean adult, boolean twenty) {
        var address = "東京都中央区築地一丁目１番１号";
        var certificate = new PrintedCertificate("1000005", "52136017", new PrintedPerson("髙橋 陽翔", "タカハシ ハルト", "104-0045", address),
            LocalDate.of(2019, 5, 1), "男", new PrintedPerson("髙橋 美咲", "タカハシ ミサキ", "104-0045", address), "母", "ファロー四徴症（慢性心疾患　04_37_066）",
            true, false, false, new PrintedInsurance("01130012", "全国健康保険協会東京支部", "21700023・1234", "02", "髙橋 美咲"), 2_500, "Ⅳ 一般所得Ⅰ",
            List.of("架空大学医学部附属病院"), LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), new Addressee("104-0045", address, "髙橋 美咲"));
        return new RenewalNoticePaper("U20260000128", LocalDate.of(2026, 11, 30), reminder, certificate, LocalDate.of(2026, 11, 30),
            LocalDate.of(2027, 3, 31), "中央区の小児慢性特定疾病医療費の申請窓口（保健所・保健センター等）", adult, twenty,
            new Issuer("東京都知事", "東京都福祉局子供・子育て支援部家庭支援課", "〒163-8001　東京都新宿区西新宿二丁目８番１号"));
    }
}
