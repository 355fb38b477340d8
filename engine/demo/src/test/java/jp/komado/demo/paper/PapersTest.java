package jp.komado.demo.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import jp.komado.demo.population.Population;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.SyntheticDisease.ListedDisease;
import org.junit.jupiter.api.Test;

class PapersTest {

    private static final int SCAN_LIMIT = 150_000;

    private final List<SyntheticApplication> applications = new Population(Population.SEED, LocalDate.of(2026, 11, 23), day -> true,
        List.of(new ListedDisease("07", "07_01_001", "一型糖尿病"))).applications();

    @Test
    void a_form_is_a_small_picture_of_a_whole_page_with_writing_on_it() throws IOException {
        // when
        var scan = Papers.applicationForm(applications.get(0));

        // then
        var image = ImageIO.read(new ByteArrayInputStream(scan));
        assertThat(image.getWidth()).isEqualTo(Sheet.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Sheet.HEIGHT);
        assertThat(scan).hasSizeBetween(20_000, SCAN_LIMIT);
    }

    @Test
    void the_same_application_is_written_the_same_way_and_another_one_differently() {
        // when
        var first = Papers.applicationForm(applications.get(0));

        // then
        assertThat(Papers.applicationForm(applications.get(0))).isEqualTo(first);
        assertThat(Papers.applicationForm(applications.get(1))).isNotEqualTo(first);
    }

    @Test
    void opinions_and_tax_certificates_are_drawn_for_everybody_who_has_one() {
        for (var application : applications.subList(0, 10)) {
            assertThat(Papers.medicalOpinion(application)).hasSizeLessThan(SCAN_LIMIT);
            application.household().stream().filter(member -> member.tax() != null)
                .forEach(member -> assertThat(Papers.taxCertificate(application, member)).hasSizeLessThan(SCAN_LIMIT));
        }
    }
}
