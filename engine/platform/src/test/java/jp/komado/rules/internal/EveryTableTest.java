package jp.komado.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.NamedCases;
import jp.komado.rules.NamedCases.NamedCase;
import jp.komado.rules.NoRuleMatched;
import jp.komado.rules.process.CamundaTableEngine;
import jp.komado.rules.process.FeelConfiguration;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The evaluator beside the engine as it comes, over every decision of every version: the named cases, and values of the named cases
 * thrown together by chance.
 */
class EveryTableTest {

    private static final int BY_CHANCE = 150;
    private static final DmnEngine PLAIN = plain();

    private final CamundaTableEngine ours = new CamundaTableEngine(FeelConfiguration.feelEngineFactory());
    private final NamedCases cases = new NamedCases();

    @TestFactory
    Stream<DynamicTest> every_decision_answers_as_the_engine_does() {
        return DecisionRegister.releaseFiles().keySet().stream().flatMap(xml -> {
            var loaded = new LoadedVersion(ReleasedDecisions.entry(xml), ours);
            var version = loaded.version();
            return loaded.model().decisions().keySet().stream().map(decision -> DynamicTest.dynamicTest(
                version.name() + " " + version.versionTag() + " " + decision, () -> compare(loaded, decision)));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_cell_can_be_read_beforehand() {
        return DecisionRegister.releaseFiles().keySet().stream().map(DecisionModel::read).map(model -> DynamicTest.dynamicTest(model.name() + " " + model.versionTag(), () -> {
            assertThat(model.cells().expressions()).isNotEmpty().allMatch(ours::isExpression);
            assertThat(model.cells().tests()).isNotEmpty().allMatch(ours::isTest);
            assertThat(model.decisions().values()).allMatch(DecisionModel.Decision::table);
        }));
    }

    private void compare(LoadedVersion loaded, String decision) {
        var named = cases.of(loaded.version().name(), loaded.version().versionTag()).stream()
            .filter(each -> each.decision().equals(decision)).map(each -> inputs(each, loaded)).toList();
        assertThat(named).isNotEmpty();
        var parsed = PLAIN.parseDecision(decision, new ByteArrayInputStream(loaded.xml().getBytes(StandardCharsets.UTF_8)));
        int answered = 0;

        for (var inputs : Stream.concat(named.stream(), thrownTogether(named)).toList()) {
            var answer = answer(loaded, decision, inputs);
            if (answer != null) {
                assertThat(answer).as("%s", inputs).isEqualTo(plainAnswer(parsed, loaded, decision, inputs));
                answered++;
            }
        }

        assertThat(answered).isGreaterThanOrEqualTo(named.size());
    }

    private static Map<String, Object> inputs(NamedCase named, LoadedVersion loaded) {
        return named.inputs(loaded.inputs(named.decision()).orElseThrow());
    }

    /** Each input from another case; some left out. */
    private static Stream<Map<String, Object>> thrownTogether(List<Map<String, Object>> named) {
        var random = new Random(52);
        return Stream.generate(() -> {
            Map<String, Object> inputs = new HashMap<>();
            named.get(0).keySet().forEach(name -> inputs.put(name, named.get(random.nextInt(named.size())).get(name)));
            named.forEach(each -> each.keySet().forEach(name -> inputs.computeIfAbsent(name, missing -> random.nextBoolean() ? each.get(missing) : null)));
            return inputs;
        }).limit(BY_CHANCE);
    }

    /** Null where the evaluator refuses, which the bare engine would not. */
    private static List<Map<String, String>> answer(LoadedVersion loaded, String decision, Map<String, Object> inputs) {
        try {
            return loaded.evaluate(decision, inputs).rows().stream().map(EveryTableTest::plain).toList();
        } catch (NoRuleMatched e) {
            return List.of();
        } catch (DecisionInputMissing | DecisionInputRefused e) {
            return null;
        }
    }

    private static List<Map<String, String>> plainAnswer(DmnDecision parsed, LoadedVersion loaded, String decision, Map<String, Object> inputs) {
        Map<String, Object> all = new HashMap<>();
        loaded.inputs(decision).orElseThrow().forEach(input -> all.put(input.name(), inputs.get(input.name())));
        List<Map<String, String>> rows = new ArrayList<>();
        PLAIN.evaluateDecision(parsed, all).forEach(row -> rows.add(plain(row.getEntryMap())));
        return rows;
    }

    private static Map<String, String> plain(Map<String, Object> row) {
        Map<String, String> plain = new TreeMap<>();
        new LinkedHashMap<>(row).forEach((name, value) -> plain.put(name, value instanceof Number number
            ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : String.valueOf(value)));
        return plain;
    }

    private static DmnEngine plain() {
        var configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getTransformer().getDataTypeTransformerRegistry().addTransformer("date",
            value -> Variables.untypedValue(value instanceof LocalDate date ? date : LocalDate.parse((String) value)));
        return configuration.buildEngine();
    }
}
