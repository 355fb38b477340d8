package jp.komado.issuance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Papers;
import jp.komado.documents.internal.PapersForTests;
import jp.komado.documents.internal.PdfConformance;
import jp.komado.documents.internal.PdfText;
import org.junit.jupiter.api.Test;

class IssuancePapersTest {

    private final Papers papers = PapersForTests.papers();

    @Test
    void a_certificate_shows_every_field_on_its_front_the_notes_on_its_back_and_the_letter_on_a_third_page() {
        List<String> pages = PdfText.pages(papers.pdf(SamplePapers.certificate()));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0))
                .contains("小児慢性特定疾病医療受給者証", "52136017", "1000009", "タカハシハルト", "髙橋陽翔", "令和元年5月1日", "男")
                .contains("髙橋美咲", "母", "東京都中央区築地一丁目１番１号", "ファロー四徴症", "慢性心疾患", "□重症患者", "□人工呼吸器等装着者")
                .contains("全国健康保険協会東京支部", "01130012", "21700023・1234", "枝番02", "適用区分", "5,000円", "Ⅳ一般所得Ⅰ")
                .contains("全国の小児慢性特定疾病指定医療機関", "令和8年10月23日から令和9年9月30日まで", "令和8年12月18日交付", "東京都知事")
                .contains("申請整理番号0810200001", "第1回交付")
                .doesNotContain("再交付");
        assertThat(pages.get(1)).contains("１４日以内", "翌月の初日", "速やかに返してください");
        assertThat(pages.get(2)).contains("髙橋美咲様", "104-0045", "第１９条の３第３項", "審査請求", "３か月以内", "６か月以内", "時間を要したため");
    }

    @Test
    void a_reissued_certificate_says_so() {
        var reissued = SamplePapers.certificate("髙橋 陽翔", List.of(new CertificatePaper.Disease("慢性心疾患", "4-37-66", "ファロー四徴症")), true);

        assertThat(PdfText.pages(papers.pdf(reissued)).get(0)).contains("再交付");
    }

    @Test
    void long_names_and_several_diseases_still_fit_on_the_front() {
        var paper = SamplePapers.certificate("コンスタンティノープル・アレクサンドラ・マリア・デ・ラ・クルス 寿限無寿限無五劫の擦り切れ",
                List.of(new CertificatePaper.Disease("慢性心疾患", "4-37-66", "心室中隔欠損を伴う肺動脈閉鎖症（主要大動脈肺動脈側副血行路を伴うもの）"),
                        new CertificatePaper.Disease("染色体又は遺伝子に変化を伴う症候群", "13-1-1", "コフィン・ローリー症候群")), true);

        assertThat(PdfText.pages(papers.pdf(paper))).hasSize(3);
    }

    @Test
    void a_ledger_has_a_page_for_each_month_of_validity() {
        List<String> pages = PdfText.pages(papers.pdf(SamplePapers.ledger()));

        assertThat(pages).hasSize(12).allMatch(page -> page.contains("自己負担上限額管理票") && page.contains("1000009") && page.contains("5,000円"));
        assertThat(pages.get(0)).contains("令和8年10月分", "髙橋陽翔", "医療費総額", "累積額");
        assertThat(pages.get(11)).contains("令和9年9月分");
    }

    @Test
    void a_ledger_of_a_single_day_has_one_page() {
        var ledger = new LedgerPaper("髙橋 陽翔", "1000009", 0, LocalDate.of(2027, 3, 31), LocalDate.of(2027, 3, 31));

        assertThat(PdfText.pages(papers.pdf(ledger))).singleElement().satisfies(page -> assertThat(page).contains("令和9年3月分", "0円"));
    }

    @Test
    void a_refusal_gives_reason_law_board_and_the_way_to_appeal_on_one_page() {
        byte[] pdf = papers.pdf(SamplePapers.refusal());

        assertThat(PdfText.pages(pdf)).hasSize(1);
        assertThat(PdfText.of(pdf))
                .contains("支給認定をしないことに決定した", "基準に該当しないため", "第１９条の３第３項及び第４項", "令和8年12月10日東京都小児慢性特定疾病審査会")
                .contains("東京都知事に対して審査請求", "３か月以内", "東京都を被告として", "６か月以内");
        assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
    }

    @Test
    void all_papers_keep_to_the_standards_for_archives_and_for_accessibility() {
        assertThat(PdfConformance.faults(papers.pdf(SamplePapers.certificate()))).isEmpty();
        assertThat(PdfConformance.faults(papers.pdf(SamplePapers.ledger()))).isEmpty();
        assertThat(PdfConformance.faults(papers.pdf(SamplePapers.refusal()))).isEmpty();
    }
}
