package jp.komado.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** Every table answers its examples, and the examples reach every rule. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> every_example_comes_out_as_written() {
        var engine = new TableEngine();
        return DecisionFile.all().stream().flatMap(file -> file.decisions().stream().flatMap(decision ->
            examples(file, decision).stream().map(example -> DynamicTest.dynamicTest(
                file.version() + " " + decision.getAttribute("id") + ": " + example.name(),
                () -> assertThat(answer(engine, file, decision, example)).isEqualTo(example.expected())))));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_is_hit_by_an_example_of_its_table() {
        return DecisionFile.all().stream().flatMap(file -> file.decisions().stream().map(decision ->
            DynamicTest.dynamicTest(file.version() + " " + decision.getAttribute("id"), () -> {
                var engine = new TableEngine();

                examples(file, decision).forEach(example -> answer(engine, file, decision, example));

                assertThat(engine.fired()).containsAll(
                    DecisionFile.elements(decision, "rule").stream().map(rule -> rule.getAttribute("id")).toList());
            })));
    }

    @TestFactory
    Stream<DynamicTest> every_example_gives_all_inputs_and_expects_all_outputs() {
        return DecisionFile.all().stream().flatMap(file -> file.decisions().stream().map(decision ->
            DynamicTest.dynamicTest(file.version() + " " + decision.getAttribute("id"), () -> {
                var examples = examples(file, decision);

                assertThat(examples).extracting(Example::name).doesNotHaveDuplicates();
                assertThat(examples).allSatisfy(example -> {
                    assertThat(example.inputs().keySet()).containsExactlyInAnyOrderElementsOf(file.inputsOf(decision));
                    assertThat(example.expected().keySet()).containsExactlyElementsOf(
                        DecisionFile.elements(decision, "output").stream().map(output -> output.getAttribute("name")).toList());
                });
            })));
    }

    private static Map<String, String> answer(TableEngine engine, DecisionFile file, Element decision, Example example) {
        return engine.evaluateAsText(file, decision.getAttribute("id"), example.inputs(), example.expected().keySet());
    }

    private static List<Example> examples(DecisionFile file, Element decision) {
        var path = file.examples(decision);
        assertThat(Files.exists(path)).as("examples at %s", path).isTrue();
        return Example.read(path, file.inputTypes());
    }
}
