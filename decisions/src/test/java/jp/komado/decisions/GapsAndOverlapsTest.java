package jp.komado.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;

/** A second, independent engine looks at each UNIQUE table for values that no rule or more than one rule covers. */
class GapsAndOverlapsTest {

    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    /** Not the advice to join rows: rows that answer alike stay apart where they rest on different articles. */
    private static final Set<String> FATAL = Set.of("DECISION_TABLE_ANALYSIS", "DECISION_TABLE_GAP", "DECISION_TABLE_OVERLAP",
        "DECISION_TABLE_MASKED", "DECISION_TABLE_MISLEADING", "DECISION_TABLE_SUBSUMPTION");

    static Stream<DecisionFile> files() {
        return DecisionFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothing_falls_between_the_rules_and_nothing_matches_two(DecisionFile file) throws IOException {
        assertThat(findings(Files.readString(file.path()))).isEmpty();
    }

    @Test
    void a_gap_would_be_found() throws IOException {
        var broken = Files.readString(DecisionFile.of("cap", "2025-07-01-r2").path()).replace("&gt;= 251000", "&gt; 251000");

        assertThat(findings(broken)).anyMatch(finding -> finding.contains("251000"));
    }

    @Test
    void an_overlap_would_be_found() throws IOException {
        var broken = Files.readString(DecisionFile.of("cap", "2025-07-01-r2").path()).replace("[71000..251000)", "[70000..251000)");

        assertThat(findings(broken)).anyMatch(finding -> finding.contains("70000"));
    }

    @Test
    void a_column_says_which_values_it_reads_and_only_those_have_to_be_covered() throws IOException {
        var unbounded = Files.readString(DecisionFile.of("cap", "2025-07-01-r2").path())
            .replaceAll("(?s)<inputValues id=\"income-tier_in[45]_values\">.*?</inputValues>", "");

        assertThat(findings(unbounded)).anyMatch(finding -> finding.startsWith("DECISION_TABLE_GAP"));
    }

    private static List<String> findings(String xml) {
        return VALIDATOR.validateUsing(DMNValidator.Validation.ANALYZE_DECISION_TABLE)
            .theseModels(new StringReader(readable(xml))).stream()
            .filter(message -> FATAL.stream().anyMatch(message.getMessageType().name()::startsWith))
            .filter(message -> message.getLevel() != DMNMessage.Level.INFO)
            .map(message -> message.getMessageType() + " " + message.getText()).toList();
    }

    /**
     * The file as this engine can read it. Dates travel as ISO text, so {@code date(x)} carries no type, since Camunda would want
     * java.util.Date for it, but the analysis needs one; and the extension properties trip the reader.
     */
    private static String readable(String xml) {
        return xml
            .replaceAll("<inputExpression id=\"([^\"]+)\">(\\s*<text>date\\()", "<inputExpression id=\"$1\" typeRef=\"date\">$2")
            .replaceAll("(?s)<extensionElements>.*?</extensionElements>", "");
    }
}
