package jp.komado.rules.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.komado.rules.DecisionInput;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.rules.FiredRule;
import jp.komado.rules.NoDecisionVersion;
import jp.komado.rules.NoRuleMatched;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The versions in force, held in memory: tables are prepared once and evaluated often. */
@Service
class RegisteredDecisions implements Decisions {

    private static final Comparator<Loaded> NEWEST =
        Comparator.comparing((Loaded loaded) -> loaded.version.effectiveFrom()).thenComparing(loaded -> loaded.version.versionTag());

    private final TableEngine engine;
    private final Map<String, List<Loaded>> byName;
    private final Map<String, String> nameOfDecision = new HashMap<>();

    @Autowired
    RegisteredDecisions(DecisionRegister register, TableEngine engine) {
        this(register.registerRelease(), engine);
    }

    RegisteredDecisions(List<DecisionRegister.Entry> entries, TableEngine engine) {
        this.engine = engine;
        byName = entries.stream()
            .map(entry -> new Loaded(entry.version(), entry.xml(), DecisionModel.read(entry.xml()), new ConcurrentHashMap<>()))
            .collect(Collectors.groupingBy(loaded -> loaded.version.name(), LinkedHashMap::new, Collectors.toList()));
        byName.forEach((name, versions) -> versions.forEach(loaded -> {
            nameOfDecision.put(name, name);
            loaded.model.decisions().keySet().forEach(decision -> nameOfDecision.put(decision, name));
        }));
    }

    @Override
    public DecisionResult evaluate(String decision, LocalDate axisDate, Map<String, Object> inputs) {
        var loaded = find(decision, axisDate);
        var tag = loaded.version.versionTag();
        var shape = shape(loaded, decision, axisDate);
        var answer = loaded.tables.computeIfAbsent(decision, id -> engine.prepare(loaded.xml, id)).evaluate(complete(shape, tag, inputs));
        if (answer.silent() != null) {
            throw new NoRuleMatched(answer.silent(), tag);
        }
        return new DecisionResult(decision, tag, answer.rows(), answer.fired().stream().map(fired -> new FiredRule(fired.table(),
            loaded.model.decisions().get(fired.table()).title(), fired.ruleId(),
            loaded.model.annotations().getOrDefault(fired.ruleId(), ""), fired.inputs(), fired.outputs())).toList());
    }

    @Override
    public List<DecisionInput> inputs(String decision, LocalDate axisDate) {
        return shape(find(decision, axisDate), decision, axisDate).inputs().values().stream()
            .map(input -> new DecisionInput(input.name(), kind(input), input.optional(), input.choices())).toList();
    }

    private static DecisionInput.Kind kind(DecisionModel.Input input) {
        return switch (input.type()) {
            case "string" -> input.date() ? DecisionInput.Kind.DATE : DecisionInput.Kind.CODE;
            case "number" -> DecisionInput.Kind.NUMBER;
            case "boolean" -> DecisionInput.Kind.BOOLEAN;
            default -> DecisionInput.Kind.NUMBERS;
        };
    }

    private static DecisionModel.Decision shape(Loaded loaded, String decision, LocalDate axisDate) {
        return Optional.ofNullable(loaded.model.decisions().get(decision)).orElseThrow(() -> new NoDecisionVersion(decision, axisDate));
    }

    @Override
    public String versionTag(String decision, LocalDate axisDate) {
        return inForce(decision, axisDate).versionTag();
    }

    @Override
    public boolean knows(String decision) {
        return nameOfDecision.containsKey(decision);
    }

    @Override
    public List<DecisionVersion> versions() {
        return byName.values().stream().flatMap(List::stream).map(Loaded::version).toList();
    }

    @Override
    public DecisionVersion inForce(String decision, LocalDate axisDate) {
        return find(decision, axisDate).version;
    }

    @Override
    public Optional<String> model(String name, String versionTag) {
        return byName.getOrDefault(name, List.of()).stream()
            .filter(loaded -> loaded.version.versionTag().equals(versionTag)).map(Loaded::xml).findFirst();
    }

    private Loaded find(String decision, LocalDate axisDate) {
        return byName.getOrDefault(nameOfDecision.getOrDefault(decision, ""), List.of()).stream()
            .filter(loaded -> loaded.version.status() == DecisionVersion.Status.IN_FORCE)
            .filter(loaded -> !loaded.version.effectiveFrom().isAfter(axisDate))
            .max(NEWEST)
            .orElseThrow(() -> new NoDecisionVersion(decision, axisDate));
    }

    private static Map<String, Object> complete(DecisionModel.Decision decision, String tag, Map<String, Object> given) {
        Map<String, Object> inputs = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        decision.inputs().values().forEach(input -> {
            var value = given.get(input.name());
            if (value == null && !input.optional()) {
                missing.add(input.name());
            }
            inputs.put(input.name(), value == null ? null : InputValue.of(decision.id(), input, value));
        });
        if (!missing.isEmpty()) {
            throw new DecisionInputMissing(decision.id(), tag, missing);
        }
        return inputs;
    }

    private record Loaded(DecisionVersion version, String xml, DecisionModel model, Map<String, TableEngine.Table> tables) {
    }
}
