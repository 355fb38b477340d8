package jp.komado.rules.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import jp.komado.rules.DecisionInput;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.FiredRule;
import jp.komado.rules.NoRuleMatched;

/** One version ready to be asked: its tables are prepared at the first question and kept. */
final class LoadedVersion {

    private final DecisionVersion version;
    private final String xml;
    private final DecisionModel model;
    private final TableEngine engine;
    private final Map<String, TableEngine.Table> tables = new ConcurrentHashMap<>();
    private final Map<String, Predicate<Object>> tests = new ConcurrentHashMap<>();

    LoadedVersion(DecisionRegister.Entry entry, TableEngine engine) {
        version = entry.version();
        xml = entry.xml();
        model = DecisionModel.read(xml);
        this.engine = engine;
    }

    private LoadedVersion(LoadedVersion same, DecisionVersion now) {
        version = now;
        xml = same.xml;
        model = same.model;
        engine = same.engine;
        tables.putAll(same.tables);
        tests.putAll(same.tests);
    }

    /** The same words under what the register says of them now. */
    LoadedVersion as(DecisionVersion now) {
        return new LoadedVersion(this, now);
    }

    DecisionVersion version() {
        return version;
    }

    String xml() {
        return xml;
    }

    DecisionModel model() {
        return model;
    }

    /** What a decision reads; empty if this version has no such decision. */
    Optional<List<DecisionInput>> inputs(String decision) {
        return Optional.ofNullable(model.decisions().get(decision))
            .map(shape -> shape.inputs().values().stream().map(DecisionModel.Input::asSeen).toList());
    }

    /** Decides; the decision must be one of this version. */
    DecisionResult evaluate(String decision, Map<String, Object> given) {
        var inputs = read(model.decisions().get(decision), given);
        var answer = prepare(decision).evaluate(inputs);
        if (answer.silent() != null) {
            throw new NoRuleMatched(answer.silent(), version.versionTag());
        }
        return new DecisionResult(decision, version.versionTag(), answer.rows(), answer.fired().stream().map(this::told).toList());
    }

    /** Makes a decision ready to be asked. */
    TableEngine.Table prepare(String decision) {
        var table = tables.get(decision);
        return table == null ? tables.computeIfAbsent(decision, id -> engine.prepare(xml, id)) : table;
    }

    private FiredRule told(TableEngine.Fired fired) {
        return new FiredRule(fired.table(), model.decisions().get(fired.table()).title(), fired.ruleId(),
            model.annotations().getOrDefault(fired.ruleId(), ""), fired.inputs(), fired.outputs());
    }

    /** FEEL is silent about what is absent or out of range; so nothing of the kind reaches it. */
    private Map<String, Object> read(DecisionModel.Decision decision, Map<String, Object> given) {
        Map<String, Object> inputs = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (var input : decision.inputs().values()) {
            var value = given.get(input.name());
            if (value != null) {
                var converted = InputValue.of(decision.id(), input, value);
                inputs.put(input.name(), converted);
                if (!allowed(input, converted)) {
                    refused.add(input.name());
                }
            } else {
                inputs.put(input.name(), null);
                if (!input.optional()) {
                    missing.add(input.name());
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new DecisionInputMissing(decision.id(), version.versionTag(), missing);
        }
        if (!refused.isEmpty()) {
            throw new DecisionInputRefused(decision.id(), version.versionTag(), refused);
        }
        return inputs;
    }

    private boolean allowed(DecisionModel.Input input, Object value) {
        for (var clause : input.clauses()) {
            var test = tests.get(clause);
            if (!(test == null ? tests.computeIfAbsent(clause, engine::test) : test).test(value)) {
                return false;
            }
        }
        return true;
    }
}
