package jp.komado.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.process.DecisionVersions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecisionRegisterTest {

    @Autowired
    private DecisionRegister register;

    @Autowired
    private DecisionVersions decisionVersions;

    @Test
    void the_release_is_registered_once_however_often_it_starts() {
        var before = register.all();

        register.registerRelease();

        assertThat(register.all()).isEqualTo(before);
        assertThat(before).filteredOn(entry -> entry.version().author().equals(DecisionRegister.RELEASE_AUTHOR)).hasSizeGreaterThanOrEqualTo(18).allSatisfy(entry -> {
            assertThat(entry.version().status()).isEqualTo(DecisionVersion.Status.IN_FORCE);
            assertThat(entry.version().approver()).isNotBlank().isNotEqualTo(entry.version().author());
        });
        assertThat(before).extracting(entry -> entry.version().effectiveFrom()).contains(LocalDate.of(2025, 7, 1));
    }

    @Test
    void a_table_that_changed_under_its_version_stops_the_start() {
        var changed = DecisionRegister.releaseFiles().keySet().stream().filter(xml -> xml.contains("809000")).findFirst().orElseThrow()
            .replace("809000", "826500");

        assertThatIllegalStateException().isThrownBy(() -> register.register(changed, "cap.dmn"))
            .withMessageContaining("cap 2025-07-01").withMessageContaining("new version");
    }

    @Test
    void a_file_under_a_foreign_name_is_refused() {
        var xml = DecisionRegister.releaseFiles().keySet().iterator().next();

        assertThatIllegalStateException().isThrownBy(() -> register.register(xml, "weather.dmn"));
    }

    @Test
    void models_bind_by_the_tag_of_the_day() {
        assertThat(decisionVersions.tag("jurisdiction", "2026-11-23")).isEqualTo("2015-01-01");
    }
}
