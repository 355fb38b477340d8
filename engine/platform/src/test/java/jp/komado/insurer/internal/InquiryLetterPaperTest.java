package jp.komado.insurer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.komado.documents.Addressee;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import jp.komado.documents.internal.PapersForTests;
import jp.komado.documents.internal.PdfConformance;
import jp.komado.documents.internal.PdfText;
import org.junit.jupiter.api.Test;

class InquiryLetterPaperTest {

    private final Papers papers = PapersForTests.papers();

    @Test
    void a_letter_asks_on_its_first_page_and_is_answered_on_its_second() {
        List<String> pages = PdfText.pages(papers.pdf(letter("髙橋 健一", 1)));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0))
            .contains("照会番号I20260000128", "〒163-0000", "架空健康保険組合御中", "令和8年12月1日", "東京都知事", "06130397")
            .contains("髙橋健一", "タカハシケンイチ", "21700023・1234（枝番02）", "髙橋陽翔（令和元年5月1日生）", "父", "同意を得ています（令和8年11月2日）")
            .contains("健康保険法施行規則第９８条の２", "国民健康保険法施行規則第２７条の１４の２")
            .doesNotContain("再照会");
        assertThat(pages.get(1)).contains("回答票", "照会番号I20260000128", "アイウエオ", "該当者なし", "医療助成課行").doesNotContain("髙橋");
    }

    @Test
    void a_second_letter_says_so_and_a_long_name_still_fits() {
        List<String> pages = PdfText.pages(papers.pdf(letter("コンスタンティノープル・アレクサンドラ・マリア・デ・ラ・クルス 寿限無寿限無五劫の擦り切れ", 2)));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0)).contains("再照会第2回");
    }

    @Test
    void a_letter_keeps_to_the_standards_for_archives_and_for_accessibility() {
        assertThat(PdfConformance.faults(papers.pdf(letter("髙橋 健一", 1)))).isEmpty();
    }

    @Test
    void the_letters_of_a_run_are_printed_as_one() {
        var joined = papers.joined(List.of(papers.pdf(letter("髙橋 健一", 1)), papers.pdf(letter("髙橋 健二", 1))));

        assertThat(PdfText.pages(joined)).hasSize(4);
        assertThat(PdfText.of(joined)).contains("髙橋健一", "髙橋健二");
    }

    private static InquiryLetterPaper letter(String insured, int attempt) {
        return new InquiryLetterPaper("I20260000128", LocalDate.of(2026, 12, 1),
            new Addressee("163-0000", "東京都架空区架空一丁目１番１号", "架空健康保険組合"),
            new Issuer("東京都知事", "東京都福祉局子供・子育て支援部家庭支援課", "〒163-8001　東京都新宿区西新宿二丁目８番１号"), "06130397", insured,
            "タカハシ ケンイチ", "21700023", "1234", "02", "髙橋 陽翔", "タカハシ ハルト", LocalDate.of(2019, 5, 1), "父", LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 11, 2), attempt);
    }
}
