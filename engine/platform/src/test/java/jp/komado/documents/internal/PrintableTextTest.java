package jp.komado.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {

    private final PrintableText printable = new PrintableText(new PaperFonts()::canPrint);

    @Test
    void variation_selectors_are_left_out_and_the_character_stays() {
        assertThat(printable.of("葛\uDB40\uDD00城　辻\uDB40\uDD01")).isEqualTo("葛城　辻");
        assertThat(printable.of("\u2603\uFE0E")).doesNotContain("\uFE0E");
    }

    @Test
    void characters_of_the_second_plane_that_a_font_has_are_kept() {
        assertThat(printable.of("𠮷野家")).isEqualTo("𠮷野家");
    }

    @Test
    void what_no_font_has_is_printed_as_geta() {
        assertThat(printable.of("\uE000山\uDBFF\uDFFD")).isEqualTo("〓山〓");
    }

    @Test
    void control_characters_and_invisible_marks_do_not_reach_the_paper() {
        assertThat(printable.of("山\u0000田\u200B太\uFEFF郎\u001B")).isEqualTo("山田太郎");
    }
}
