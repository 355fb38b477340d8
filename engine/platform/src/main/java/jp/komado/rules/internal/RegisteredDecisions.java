package jp.komado.rules.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.rules.DecisionInput;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.rules.NoDecisionVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The register held in memory: tables are prepared once and evaluated often. */
@Service
class RegisteredDecisions implements Decisions {

    /**
     * Of two versions from the same day the later tag decides: {@code 2025-07-01-r2} corrects {@code 2025-07-01}; and what the office decided
     * itself stands before what any release says of that day, until the office withdraws it.
     */
    static final Comparator<DecisionVersion> NEWEST = Comparator.comparing(DecisionVersion::effectiveFrom)
        .thenComparing(version -> version.versionTag().contains(DecisionRegister.TAG_OF_THE_OFFICE)).thenComparing(DecisionVersion::versionTag);

    private final TableEngine engine;
    private volatile Shelf shelf;

    @Autowired
    RegisteredDecisions(DecisionRegister register, TableEngine engine) {
        this(register.registerRelease(), engine);
    }

    RegisteredDecisions(List<DecisionRegister.Entry> entries, TableEngine engine) {
        this.engine = engine;
        shelf = new Shelf(Map.of(), Map.of());
        refresh(entries);
    }

    private RegisteredDecisions(TableEngine engine, Shelf shelf) {
        this.engine = engine;
        this.shelf = shelf;
    }

    /** Takes the register as it is now; who is deciding meanwhile ends by the old one. */
    final synchronized void refresh(List<DecisionRegister.Entry> entries) {
        var known = shelf.all();
        shelf = Shelf.of(entries.stream().map(entry -> load(entry, known)).toList());
    }

    private LoadedVersion load(DecisionRegister.Entry entry, Map<UUID, LoadedVersion> known) {
        var before = known.get(entry.version().id());
        return before != null && before.xml().equals(entry.xml()) ? before.as(entry.version()) : new LoadedVersion(entry, engine);
    }

    @Override
    public DecisionResult evaluate(String decision, LocalDate axisDate, Map<String, Object> inputs) {
        var loaded = find(decision, axisDate);
        if (!loaded.model().decisions().containsKey(decision)) {
            throw new NoDecisionVersion(decision, axisDate);
        }
        return loaded.evaluate(decision, inputs);
    }

    @Override
    public List<DecisionInput> inputs(String decision, LocalDate axisDate) {
        return find(decision, axisDate).inputs(decision).orElseThrow(() -> new NoDecisionVersion(decision, axisDate));
    }

    @Override
    public String versionTag(String decision, LocalDate axisDate) {
        return inForce(decision, axisDate).versionTag();
    }

    @Override
    public boolean knows(String decision) {
        return shelf.nameOfDecision.containsKey(decision);
    }

    @Override
    public List<DecisionVersion> versions() {
        return shelf.byName.values().stream().flatMap(List::stream).map(LoadedVersion::version).toList();
    }

    @Override
    public DecisionVersion inForce(String decision, LocalDate axisDate) {
        return find(decision, axisDate).version();
    }

    @Override
    public Optional<String> model(String name, String versionTag) {
        return shelf.byName.getOrDefault(name, List.of()).stream()
            .filter(loaded -> loaded.version().versionTag().equals(versionTag)).map(LoadedVersion::xml).findFirst();
    }

    @Override
    public Decisions now() {
        return new RegisteredDecisions(engine, shelf);
    }

    @Override
    public Decisions asIf(Collection<UUID> versions) {
        var now = shelf;
        var known = now.all();
        versions.stream().filter(id -> !known.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NoDecisionVersion(id);
        });
        return new RegisteredDecisions(engine, Shelf.of(now.byName.values().stream().flatMap(List::stream)
            .map(loaded -> versions.contains(loaded.version().id()) ? loaded.as(loaded.version().in(DecisionVersion.Status.IN_FORCE)) : loaded).toList()));
    }

    @Override
    public Decisions only(Collection<UUID> versions) {
        var known = shelf.all();
        return new RegisteredDecisions(engine, Shelf.of(versions.stream()
            .map(id -> Optional.ofNullable(known.get(id)).orElseThrow(() -> new NoDecisionVersion(id)))
            .map(loaded -> loaded.as(loaded.version().in(DecisionVersion.Status.IN_FORCE))).toList()));
    }

    private LoadedVersion find(String decision, LocalDate axisDate) {
        var now = shelf;
        return now.byName.getOrDefault(now.nameOfDecision.getOrDefault(decision, ""), List.of()).stream()
            .filter(loaded -> loaded.version().status() == DecisionVersion.Status.IN_FORCE)
            .filter(loaded -> !loaded.version().effectiveFrom().isAfter(axisDate))
            .max(Comparator.comparing(LoadedVersion::version, NEWEST))
            .orElseThrow(() -> new NoDecisionVersion(decision, axisDate));
    }

    /** All versions at one moment. */
    private record Shelf(Map<String, List<LoadedVersion>> byName, Map<String, String> nameOfDecision) {

        static Shelf of(List<LoadedVersion> versions) {
            var byName = versions.stream().collect(Collectors.groupingBy(loaded -> loaded.version().name(), LinkedHashMap::new, Collectors.toList()));
            Map<String, String> nameOfDecision = new HashMap<>();
            byName.forEach((name, all) -> all.forEach(loaded -> {
                nameOfDecision.put(name, name);
                loaded.model().decisions().keySet().forEach(decision -> nameOfDecision.put(decision, name));
            }));
            return new Shelf(byName, nameOfDecision);
        }

        Map<UUID, LoadedVersion> all() {
            return byName.values().stream().flatMap(List::stream).collect(Collectors.toMap(loaded -> loaded.version().id(), loaded -> loaded));
        }
    }
}
