package jp.komado.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.komado.documents.Addressee;
import jp.komado.documents.CorrectionLetter;
import jp.komado.documents.DispatchCover;
import jp.komado.documents.Issuer;
import jp.komado.documents.Papers;
import org.junit.jupiter.api.Test;

class PdfPapersTest {

    private static final Issuer ISSUER = new Issuer("東京都知事", "家庭支援課", "〒163-8001　東京都新宿区西新宿二丁目８番１号");

    private final Papers papers = PapersForTests.papers();

    @Test
    void a_request_to_complete_an_application_says_what_is_missing_until_when_and_where() {
        byte[] pdf = papers.pdf(correction("髙橋 美咲"));

        assertThat(PdfText.of(pdf))
                .contains("髙橋美咲様", "104-0045", "令和8年11月25日", "東京都知事", "申請書類の補正について", "0810200001")
                .contains("1医療意見書", "2世帯調書", "令和8年12月16日", "中央区保健所", "行政手続法第７条");
        assertThat(PdfText.pages(pdf)).hasSize(1);
    }

    @Test
    void a_dispatch_cover_lists_every_item_over_as_many_pages_as_it_takes_and_repeats_its_head() {
        byte[] pdf = papers.pdf(dispatch(60));

        List<String> pages = PdfText.pages(pdf);
        assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.contains("申請整理番号"));
        assertThat(PdfText.of(pdf)).contains("申請60件", "書類480点", "交換袋番号", "C-0012");
        IntStream.rangeClosed(1, 60).forEach(i -> assertThat(PdfText.of(pdf)).contains("08102%05d".formatted(i)));
    }

    @Test
    void a_text_copied_out_of_a_pdf_has_the_kanji_that_were_put_in_and_no_radicals() {
        byte[] pdf = papers.pdf(correction("行日月田金 山川 立見 長門 高麗 龍 麻黒鼻"));

        assertThat(PdfText.of(pdf)).contains("行日月田金山川立見長門高麗龍麻黒鼻様");
        assertThat(PdfText.of(pdf).codePoints()).noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
    }

    @Test
    void names_with_rare_characters_are_printed_and_nothing_is_printed_as_a_stray_sign() {
        byte[] pdf = papers.pdf(correction("𠮷田 葛\uDB40\uDD00 﨑德 Nguyễn Đức"));

        assertThat(PdfText.of(pdf)).contains("𠮷田葛﨑德NguyễnĐức様").doesNotContain("#");
    }

    @Test
    void markup_in_a_name_is_text() {
        byte[] pdf = papers.pdf(correction("<b>山田</b> & \"花子\" [[${paper}]]"));

        assertThat(PdfText.of(pdf)).contains("<b>山田</b>&\"花子\"[[${paper}]]様");
    }

    @Test
    void every_font_is_embedded_and_the_document_says_that_it_is_archivable_and_accessible() {
        byte[] pdf = papers.pdf(correction("髙橋 美咲"));

        assertThat(PdfText.fontsNotEmbedded(pdf)).isEmpty();
        String metadata = PdfText.read(pdf, document -> new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
        assertThat(metadata).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>", "pdfuaid:part");
        assertThat(PdfText.<String>read(pdf, document -> document.getDocumentCatalog().getLanguage())).isEqualTo("ja");
        assertThat(PdfText.<Boolean>read(pdf, document -> document.getDocumentCatalog().getMarkInfo().isMarked())).isTrue();
        assertThat(PdfText.<Integer>read(pdf, document -> document.getDocumentCatalog().getOutputIntents().size())).isEqualTo(1);
    }

    @Test
    void letters_keep_to_the_standards_for_archives_and_for_accessibility() {
        assertThat(PdfConformance.faults(papers.pdf(correction("髙橋 𠮷子")))).isEmpty();
        assertThat(PdfConformance.faults(papers.pdf(dispatch(60)))).isEmpty();
    }

    private static CorrectionLetter correction(String name) {
        return new CorrectionLetter("８福祉子家第１１号", LocalDate.of(2026, 11, 25),
                new Addressee("104-0045", "東京都中央区築地一丁目１番１号", name), ISSUER, "0810200001", LocalDate.of(2026, 11, 23), "髙橋 陽翔",
                List.of("医療意見書（指定医の署名がありません）", "世帯調書"), "", LocalDate.of(2026, 12, 16), "中央区保健所");
    }

    private static DispatchCover dispatch(int count) {
        return new DispatchCover("８中健第４５号", LocalDate.of(2026, 11, 25), "中央区", "中央区長", ISSUER, "C-0012",
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> new DispatchCover.Item(i, "08102%05d".formatted(i), "見本 太郎", "新規", LocalDate.of(2026, 11, 2), 8, ""))
                        .toList());
    }
}
