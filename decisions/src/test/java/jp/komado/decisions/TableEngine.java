package jp.komado.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** Evaluates tables with a bare engine and remembers which rules fired. */
final class TableEngine {

    private final Set<String> fired = new HashSet<>();
    private final Map<String, DmnDecision> parsed = new HashMap<>();
    private final DmnEngine engine;

    TableEngine() {
        var configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners()
            .add(event -> event.getMatchingRules().forEach(rule -> fired.add(rule.getId())));
        engine = configuration.buildEngine();
    }

    DmnDecisionResult evaluate(DecisionFile file, String decision, Map<String, Object> inputs) {
        return engine.evaluateDecision(parsed.computeIfAbsent(file.path() + "#" + decision, key -> parse(file, decision)), inputs);
    }

    /** Outputs as text; those of several rows are joined by a bar, in the order of the rows. */
    Map<String, String> evaluateAsText(DecisionFile file, String decision, Map<String, Object> inputs, Set<String> outputs) {
        var result = evaluate(file, decision, inputs);
        return outputs.stream().collect(Collectors.toMap(output -> output,
            output -> result.isEmpty() ? "no rule" : result.stream().map(row -> text(row.get(output))).collect(Collectors.joining("|"))));
    }

    Set<String> fired() {
        return Set.copyOf(fired);
    }

    private DmnDecision parse(DecisionFile file, String decision) {
        try (var in = Files.newInputStream(file.path())) {
            return engine.parseDecision(decision, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TableEngine::text).collect(Collectors.joining("|"));
        }
        return value == null ? "" : value.toString();
    }
}
