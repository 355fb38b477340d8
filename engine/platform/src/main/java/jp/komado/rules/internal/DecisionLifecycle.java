package jp.komado.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.rules.DecisionDrafts;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.DecisionVersion.Status;
import jp.komado.rules.NamedCases;
import jp.komado.rules.NamedCases.NamedCase;
import jp.komado.rules.NoRuleMatched;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, approvals and their end, in the register; whoever evaluates is told by {@link RegisterWatch}. */
@Service
class DecisionLifecycle implements DecisionDrafts {

    private static final int LONGEST_REASON = 400;
    private static final Comparator<DecisionRegister.Entry> NEWEST = Comparator.comparing(DecisionRegister.Entry::version, RegisteredDecisions.NEWEST);

    private final DecisionRegister register;
    private final TableEngine engine;
    private final TableDeployment deployment;
    private final NamedCases cases;
    private final RegisterWatch watch;
    private final Rights rights;
    private final CurrentUsers users;

    DecisionLifecycle(DecisionRegister register, TableEngine engine, TableDeployment deployment, NamedCases cases, RegisterWatch watch,
                      Rights rights, CurrentUsers users) {
        this.register = register;
        this.engine = engine;
        this.deployment = deployment;
        this.cases = cases;
        this.watch = watch;
        this.rights = rights;
        this.users = users;
    }

    @Override
    @Transactional
    public DecisionVersion draft(String xml) {
        rights.demand(Right.DECISION_TABLE_EDIT);
        var model = checked(xml);
        var id = UUID.randomUUID();
        if (!register.add(id, model, xml, users.require().id())) {
            throw Problem.conflict("rules.draft.tag-used", model.versionTag());
        }
        return changed(id);
    }

    @Override
    @Transactional
    public DecisionVersion reword(UUID id, long lock, String xml) {
        rights.demand(Right.DECISION_TABLE_EDIT);
        var version = demand(find(id), lock, Status.DRAFT).version();
        if (!version.author().equals(users.require().id())) {
            throw Problem.forbidden("rules.draft.not-author");
        }
        var model = checked(xml);
        if (!model.name().equals(version.name())) {
            throw Problem.conflict("rules.draft.other-table", version.name());
        }
        if (register.all().stream().anyMatch(other -> !other.version().id().equals(id) && other.version().name().equals(model.name())
            && other.version().versionTag().equals(model.versionTag()))) {
            throw Problem.conflict("rules.draft.tag-used", model.versionTag());
        }
        demandChanged(register.reword(id, lock, model, xml));
        return changed(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Rehearsal rehearse(UUID id) {
        rights.demand(Right.DECISION_TABLE_READ);
        var entry = find(id);
        var before = predecessor(DecisionModel.read(entry.xml())).orElseThrow();
        return rehearse(new LoadedVersion(entry, engine), new LoadedVersion(before, engine));
    }

    @Override
    @Transactional
    public DecisionVersion approve(UUID id, long lock) {
        rights.demand(Right.DECISION_TABLE_APPROVE);
        var version = demand(find(id), lock, Status.DRAFT).version();
        var user = users.require().id();
        if (version.author().equals(user)) {
            throw Problem.forbidden("rules.draft.own-work");
        }
        demandChanged(register.approve(id, lock, user));
        return changed(id);
    }

    @Override
    @Transactional
    public DecisionVersion putIntoForce(UUID id, long lock) {
        rights.demand(Right.DECISION_TABLE_EDIT);
        var entry = demand(find(id), lock, Status.APPROVED);
        demandChanged(register.putIntoForce(id, lock));
        deployment.deploy(entry.version().versionTag(), entry.version().resourceName(), entry.xml());
        return changed(id);
    }

    @Override
    @Transactional
    public DecisionVersion withdraw(UUID id, long lock, String reason) {
        var entry = find(id);
        var inForce = entry.version().status() == Status.IN_FORCE;
        rights.demand(inForce ? Right.DECISION_TABLE_APPROVE : Right.DECISION_TABLE_EDIT);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid(List.of(FieldError.of("/reason", "rules.draft.reason", LONGEST_REASON)));
        }
        demand(entry, lock, entry.version().status() == Status.WITHDRAWN ? Status.DRAFT : entry.version().status());
        if (inForce && register.all().stream().noneMatch(other -> isInForce(other, entry.version().name())
            && RegisteredDecisions.NEWEST.compare(other.version(), entry.version()) < 0)) {
            throw Problem.conflict("rules.draft.first-version");
        }
        demandChanged(register.withdraw(id, lock, reason));
        return changed(id);
    }

    private DecisionModel checked(String xml) {
        var model = read(xml);
        var before = predecessor(model)
            .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("/xml", "rules.draft.unknown-table", model.name()))));
        var faults = new ArrayList<>(DraftCheck.faults(model, DecisionModel.read(before.xml())));
        if (faults.isEmpty()) {
            faults.addAll(unreadable(xml, model, before));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return model;
    }

    private static DecisionModel read(String xml) {
        try {
            return DecisionModel.read(xml);
        } catch (IllegalArgumentException | NullPointerException | java.time.DateTimeException | IndexOutOfBoundsException e) {
            throw Problem.invalid(List.of(FieldError.of("/xml", "rules.draft.not-a-file")));
        }
    }

    /** The cells are read when they are asked: every named case is put to the draft once. */
    private List<FieldError> unreadable(String xml, DecisionModel model, DecisionRegister.Entry before) {
        try {
            var draft = new LoadedVersion(new DecisionRegister.Entry(new DecisionVersion(UUID.randomUUID(), model.name(), model.title(),
                model.versionTag(), model.axis(), model.effectiveFrom(), Status.DRAFT, before.version().resourceName(), "", null, null, 0), xml), engine);
            rehearse(draft, new LoadedVersion(before, engine));
            return List.of();
        } catch (UnreadableCell e) {
            return List.of(FieldError.of("/xml", "rules.draft.not-readable", e.decision));
        }
    }

    private Rehearsal rehearse(LoadedVersion now, LoadedVersion before) {
        var named = namedCases(before.version());
        var differences = named.stream().flatMap(each -> {
            var old = answer(before, each);
            var fresh = answer(now, each);
            return old.equals(fresh) ? Optional.<Difference>empty().stream()
                : Optional.of(new Difference(each.decision(), each.name(), old, fresh)).stream();
        }).toList();
        return new Rehearsal(now.version().versionTag(), before.version().versionTag(), named.size(), differences);
    }

    /** Those of the newest shipped version up to this one. */
    private List<NamedCase> namedCases(DecisionVersion upTo) {
        return register.all().stream().map(DecisionRegister.Entry::version)
            .filter(version -> version.name().equals(upTo.name()) && RegisteredDecisions.NEWEST.compare(version, upTo) <= 0)
            .sorted(RegisteredDecisions.NEWEST.reversed())
            .map(version -> cases.of(version.name(), version.versionTag())).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static String answer(LoadedVersion version, NamedCase named) {
        try {
            var inputs = named.inputs(version.inputs(named.decision()).orElseThrow());
            return version.evaluate(named.decision(), inputs).rows().stream().map(Objects::toString).collect(Collectors.joining("; "));
        } catch (NoRuleMatched e) {
            return "refused: no rule of " + e.decision();
        } catch (DecisionInputMissing e) {
            return "refused: lacks " + String.join(", ", e.inputs());
        } catch (DecisionInputRefused e) {
            return "refused: does not read " + String.join(", ", e.inputs());
        } catch (RuntimeException e) {
            throw new UnreadableCell(named.decision(), e);
        }
    }

    private Optional<DecisionRegister.Entry> predecessor(DecisionModel model) {
        var published = register.all().stream().filter(entry -> isInForce(entry, model.name())).sorted(NEWEST).toList();
        return published.stream().filter(entry -> !entry.version().effectiveFrom().isAfter(model.effectiveFrom())
                && !entry.version().versionTag().equals(model.versionTag()))
            .reduce((first, second) -> second).or(() -> published.stream().findFirst());
    }

    private static boolean isInForce(DecisionRegister.Entry entry, String name) {
        return entry.version().name().equals(name) && entry.version().status() == Status.IN_FORCE;
    }

    private DecisionRegister.Entry find(UUID id) {
        return register.find(id).orElseThrow(() -> Problem.notFound("rules.problem.no-version"));
    }

    private static DecisionRegister.Entry demand(DecisionRegister.Entry entry, long lock, Status status) {
        if (entry.version().lock() != lock) {
            throw Problem.stale(null);
        }
        if (entry.version().status() != status) {
            throw Problem.conflict("rules.draft.not-" + status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        return entry;
    }

    private static void demandChanged(boolean changed) {
        if (!changed) {
            throw Problem.stale(null);
        }
    }

    private DecisionVersion changed(UUID id) {
        watch.lookAfterCommit();
        return find(id).version();
    }

    /** FEEL or the engine could not make sense of a table. */
    private static final class UnreadableCell extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String decision;

        UnreadableCell(String decision, RuntimeException cause) {
            super(decision, cause);
            this.decision = decision;
        }
    }
}
