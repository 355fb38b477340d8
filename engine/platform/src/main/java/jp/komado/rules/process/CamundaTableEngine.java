package jp.komado.rules.process;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.komado.rules.internal.TableEngine;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** A DMN engine that stands alone: no process, no history, tables parsed once. */
@Component
public class CamundaTableEngine implements TableEngine {

    private final ThreadLocal<Trace> trace = new ThreadLocal<>();
    private final DmnEngine engine;
    private final CompiledFeelEngine clauses = new CompiledFeelEngine();

    public CamundaTableEngine(FeelEngineFactory feel) {
        var configuration = (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(feel);
        var types = configuration.getTransformer().getDataTypeTransformerRegistry();
        types.addTransformer("date", value -> Variables.untypedValue(value instanceof LocalDate date ? date : LocalDate.parse((String) value)));
        types.addTransformer("number", Variables::untypedValue);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> trace.get().add(event));
        configuration.setElProvider(expression -> refuse(expression));
        configuration.setScriptEngineResolver(CamundaTableEngine::refuse);
        engine = configuration.buildEngine();
    }

    @Override
    public Table prepare(String xml, String decision) {
        DmnDecision parsed = engine.parseDecision(decision, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        return inputs -> evaluate(parsed, inputs);
    }

    @Override
    public Predicate<Object> test(String clause) {
        return clauses.test(clause);
    }

    @Override
    public boolean isExpression(String text) {
        return clauses.isExpression(text);
    }

    @Override
    public boolean isTest(String text) {
        return clauses.isTest(text);
    }

    /** Other languages than FEEL can reach the program they run in. */
    private static <T> T refuse(String what) {
        throw new IllegalStateException("tables are written in FEEL alone");
    }

    private Answer evaluate(DmnDecision decision, Map<String, Object> inputs) {
        var seen = new Trace();
        trace.set(seen);
        try {
            var rows = new ArrayList<Map<String, Object>>();
            engine.evaluateDecision(decision, inputs).forEach(row -> {
                Map<String, Object> values = new LinkedHashMap<>();
                row.getEntryMap().forEach((name, value) -> values.put(name, plain(value)));
                rows.add(values);
            });
            return new Answer(rows, seen.fired, seen.silent);
        } finally {
            trace.remove();
        }
    }

    /** FEEL hands out Double for fractions; money and rates are decimal. */
    private static Object plain(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number) : value;
    }

    private static final class Trace {

        private final List<Fired> fired = new ArrayList<>();
        private String silent;

        private void add(DmnDecisionTableEvaluationEvent event) {
            var table = event.getDecision();
            if (event.getMatchingRules().isEmpty() && silent == null) {
                silent = table.getKey();
            }
            Map<String, Object> inputs = new LinkedHashMap<>();
            event.getInputs().forEach(input -> inputs.put(input.getName(), value(input.getValue())));
            event.getMatchingRules().forEach(rule -> fired.add(new Fired(table.getKey(), rule.getId(), inputs, outputs(table, rule))));
        }

        private static Map<String, Object> outputs(DmnDecision table, DmnEvaluatedDecisionRule rule) {
            Map<String, String> labels = new LinkedHashMap<>();
            ((DmnDecisionTableImpl) table.getDecisionLogic()).getOutputs().forEach(output -> labels.put(output.getOutputName(), output.getName()));
            Map<String, Object> outputs = new LinkedHashMap<>();
            for (DmnEvaluatedOutput output : rule.getOutputEntries().values()) {
                var label = labels.get(output.getOutputName());
                outputs.put(label == null ? output.getOutputName() : label, value(output.getValue()));
            }
            return outputs;
        }

        private static Object value(TypedValue typed) {
            return typed == null ? null : plain(typed.getValue());
        }
    }
}
