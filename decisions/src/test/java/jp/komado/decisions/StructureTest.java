package jp.komado.decisions;

import static jp.komado.decisions.DecisionFile.elements;
import static jp.komado.decisions.DecisionFile.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file in the folder has to bring along before anybody may decide by it. */
class StructureTest {

    private static final Set<String> AXES = Set.of("APPLICATION_DATE", "APPLICATION_MONTH", "HOUSEHOLD_MONTH", "CHANGE_DATE", "SERVICE_MONTH", "TODAY");
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern LEGAL_NOTE = Pattern.compile(".*(法|令|規則|告示|告)\\d+(条|号).*|.*附則.*");

    static Stream<DecisionFile> files() {
        return DecisionFile.all().stream();
    }

    @Test
    void the_tables_of_this_release_are_here() {
        assertThat(files().map(DecisionFile::toString)).contains("document-checklist 2024-04-01", "jurisdiction 2015-01-01",
            "inquiry-needs 2024-04-01", "cap 2024-04-01", "cap 2025-07-01", "validity-period 2015-01-01", "task-routing 2024-04-01",
            "high-cost-limit 2015-01-01", "high-cost-limit 2026-08-01", "high-cost-limit 2027-08-01", "meal-charge 2015-01-01",
            "meal-charge 2024-06-01", "meal-charge 2025-04-01", "claim-check 2015-01-01", "retention 2024-04-01",
            "eligibility 2015-01-01", "apportionment 2015-01-01", "change-effective-date 2015-01-01");
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_file_is_named_after_its_decision(DecisionFile file) {
        var ids = file.decisions().stream().map(decision -> decision.getAttribute("id")).toList();

        assertThat(file.name()).matches(NAME).isEqualTo(file.path().getParent().getParent().getFileName().toString());
        assertThat(file.xml().getDocumentElement().getAttribute("id")).isEqualTo(file.name() + "-drd");
        assertThat(ids).allMatch(id -> NAME.matcher(id).matches());
        if (ids.size() == 1) {
            assertThat(ids).containsExactly(file.name());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_version_says_from_when_and_by_which_date_it_decides(DecisionFile file) {
        var root = file.xml().getDocumentElement();
        var effectiveFrom = LocalDate.parse(file.property(root, "effectiveFrom").orElseThrow());
        var axis = file.property(root, "axis").orElseThrow();

        assertThat(axis).isIn(AXES);
        assertThat(file.version()).startsWith(effectiveFrom.toString());
        if (axis.endsWith("_MONTH")) {
            assertThat(effectiveFrom.getDayOfMonth()).isEqualTo(1);
        }
        assertThat(file.decisions()).allSatisfy(decision -> {
            assertThat(decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "versionTag")).isEqualTo(file.version());
            assertThat(decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")).matches("P\\d+D");
            assertThat(decision.getAttribute("name")).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_input_and_output_has_a_label(DecisionFile file) {
        assertThat(elements(file.xml().getDocumentElement(), "input")).isNotEmpty()
            .allSatisfy(input -> assertThat(input.getAttribute("label")).isNotBlank());
        assertThat(elements(file.xml().getDocumentElement(), "output")).isNotEmpty()
            .allSatisfy(output -> assertThat(output.getAttribute("label")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_rule_names_the_legal_article(DecisionFile file) {
        assertThat(elements(file.xml().getDocumentElement(), "rule")).isNotEmpty()
            .allSatisfy(rule -> assertThat(text(rule, "description")).as(rule.getAttribute("id")).matches(LEGAL_NOTE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void tables_are_unique_or_say_why_not_and_speak_feel_only(DecisionFile file) {
        assertThat(file.decisions()).allSatisfy(decision -> {
            var table = elements(decision, "decisionTable").get(0);
            if (!table.getAttribute("hitPolicy").equals("UNIQUE")) {
                assertThat(text(decision, "description")).isNotBlank();
            }
        });
        assertThat(elements(file.xml().getDocumentElement(), "*"))
            .allSatisfy(element -> assertThat(element.hasAttribute("expressionLanguage")).isFalse());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_declared_input_is_drawn_and_read(DecisionFile file) {
        var drawn = new TreeSet<String>();
        elements(file.xml().getDocumentElement(), "DMNShape").forEach(shape -> drawn.add(shape.getAttribute("dmnElementRef")));
        var required = new TreeSet<String>();
        file.decisions().forEach(decision -> required.addAll(file.inputsOf(decision)));

        assertThat(drawn).containsAll(file.decisions().stream().map(decision -> decision.getAttribute("id")).toList());
        assertThat(drawn).containsAll(file.inputTypes().keySet().stream().map(name -> "Input_" + name).toList());
        assertThat(required).containsExactlyInAnyOrderElementsOf(file.inputTypes().keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_decision_reads_only_what_the_picture_connects_to_it(DecisionFile file) {
        assertThat(file.decisions()).allSatisfy(decision -> {
            var known = new TreeSet<>(file.inputsOf(decision));
            elements(decision, "requiredDecision").forEach(required ->
                elements(file.byId(required.getAttribute("href").substring(1)), "output").forEach(output -> known.add(output.getAttribute("name"))));

            var read = new TreeSet<String>();
            elements(decision, "inputExpression").forEach(expression -> read.addAll(names(text(expression, "text"))));
            elements(decision, "outputEntry").forEach(entry -> read.addAll(names(text(entry, "text"))));

            assertThat(known).containsAll(read);
        });
    }

    /** Names of variables in an expression: what is neither text, function, property nor keyword. */
    private static Set<String> names(String feel) {
        var names = new TreeSet<String>();
        var matcher = Pattern.compile("(?<![.\\w])[a-zA-Z]\\w*(?!\\w*\\s*\\()").matcher(feel.replaceAll("\"[^\"]*\"", ""));
        while (matcher.find()) {
            names.add(matcher.group());
        }
        names.removeAll(Set.of("true", "false", "null", "if", "then", "else", "item", "and", "or", "not"));
        return names;
    }
}
