package jp.komado.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checklist is not UNIQUE, so its completeness is proved by trying every combination. */
class DocumentChecklistTest {

    private static final List<String> DOCUMENTS = List.of("APPLICATION_FORM", "MEDICAL_OPINION", "HOUSEHOLD_STATEMENT",
        "TAX_CERTIFICATE", "INSURANCE_PROOF", "CONSENT", "SEVERE_CERTIFICATE", "POWER_OF_ATTORNEY");

    @Test
    void whatever_comes_in_every_document_is_judged_exactly_once_and_in_the_same_order() {
        var engine = new TableEngine();
        var file = DecisionFile.of("document-checklist", "2024-04-01");

        assertThat(combinations()).hasSize(192).allSatisfy(inputs ->
            assertThat(engine.evaluate(file, "document-checklist", inputs)).extracting(row -> row.get("document"))
                .containsExactlyElementsOf(DOCUMENTS));
    }

    private static List<Map<String, Object>> combinations() {
        List<Map<String, Object>> all = new ArrayList<>();
        var truths = List.of(true, false);
        for (var kind : List.of("NEW", "RENEWAL", "CHANGE", "MOVE_IN")) {
            for (var insurance : List.of("EMPLOYEE", "NHI", "NHI_ASSOCIATION", "LATE_STAGE_ELDERLY", "PUBLIC_ASSISTANCE", "UNKNOWN")) {
                truths.forEach(numbers -> truths.forEach(proxy -> truths.forEach(special -> all.add(Map.of("kind", kind,
                    "insuranceKind", insurance, "individualNumbersGiven", numbers, "byProxy", proxy, "specialRequested", special)))));
            }
        }
        return all;
    }
}
