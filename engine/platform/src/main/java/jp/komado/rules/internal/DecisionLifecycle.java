package jp.komado.rules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.rules.DecisionDrafts;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.DecisionVersion.Status;
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
    private final Rehearsals rehearsals;
    private final RegisterWatch watch;
    private final Rights rights;
    private final CurrentUsers users;
    private final PersonalDataGate gate;

    DecisionLifecycle(DecisionRegister register, TableEngine engine, TableDeployment deployment, Rehearsals rehearsals, RegisterWatch watch,
                      Rights rights, CurrentUsers users, PersonalDataGate gate) {
        this.register = register;
        this.engine = engine;
        this.deployment = deployment;
        this.rehearsals = rehearsals;
        this.watch = watch;
        this.rights = rights;
        this.users = users;
        this.gate = gate;
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
        return changed(id, Right.DECISION_TABLE_EDIT, "drafted");
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
        return changed(id, Right.DECISION_TABLE_EDIT, "reworded");
    }

    @Override
    @Transactional(readOnly = true)
    public Rehearsal rehearse(UUID id) {
        rights.demand(Right.DECISION_TABLE_READ);
        var entry = find(id);
        var before = predecessor(DecisionModel.read(entry.xml())).orElseThrow();
        return rehearsals.rehearse(new LoadedVersion(entry, engine), new LoadedVersion(before, engine));
    }

    @Override
    @Transactional
    public DecisionVersion approve(UUID id, long lock) {
        rights.demand(Right.DECISION_TABLE_APPROVE);
        var entry = demand(find(id), lock, Status.DRAFT);
        var user = users.require().id();
        if (entry.version().author().equals(user)) {
            throw Problem.forbidden("rules.draft.own-work");
        }
        checked(entry.xml());
        demandChanged(register.approve(id, lock, user));
        return changed(id, Right.DECISION_TABLE_APPROVE, "approved");
    }

    @Override
    @Transactional
    public DecisionVersion putIntoForce(UUID id, long lock) {
        rights.demand(Right.DECISION_TABLE_EDIT);
        var entry = demand(find(id), lock, Status.APPROVED);
        checked(entry.xml());
        demandChanged(register.putIntoForce(id, lock, users.require().id()));
        deployment.deploy(entry.version().versionTag(), entry.version().resourceName(), entry.xml());
        return changed(id, Right.DECISION_TABLE_EDIT, "put-into-force");
    }

    @Override
    @Transactional
    public DecisionVersion withdraw(UUID id, long lock, String reason) {
        var entry = find(id);
        var inForce = entry.version().status() == Status.IN_FORCE;
        var right = inForce ? Right.DECISION_TABLE_APPROVE : Right.DECISION_TABLE_EDIT;
        rights.demand(right);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.invalid(List.of(FieldError.of("/reason", "rules.draft.reason", LONGEST_REASON)));
        }
        demand(entry, lock, entry.version().status() == Status.WITHDRAWN ? Status.DRAFT : entry.version().status());
        if (inForce && register.all().stream().noneMatch(other -> isInForce(other, entry.version().name())
            && RegisteredDecisions.NEWEST.compare(other.version(), entry.version()) < 0)) {
            throw Problem.conflict("rules.draft.first-version");
        }
        demandChanged(register.withdraw(id, lock, users.require().id(), reason));
        return changed(id, right, "withdrawn");
    }

    private DecisionModel checked(String xml) {
        var model = read(xml);
        var before = predecessor(model)
            .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("/xml", "rules.draft.unknown-table", model.name()))));
        var faults = new ArrayList<>(DraftCheck.faults(model, DecisionModel.read(before.xml()), engine));
        if (faults.isEmpty()) {
            faults.addAll(failing(xml, model, before));
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

    /** What reads well may still not be computed: every named case is put to the draft once. */
    private List<FieldError> failing(String xml, DecisionModel model, DecisionRegister.Entry before) {
        try {
            var draft = new LoadedVersion(new DecisionRegister.Entry(new DecisionVersion(UUID.randomUUID(), model.name(), model.title(),
                model.versionTag(), model.axis(), model.effectiveFrom(), Status.DRAFT, before.version().resourceName(), "", null, null, 0), xml), engine);
            model.decisions().keySet().forEach(draft::prepare);
            rehearsals.rehearse(draft, new LoadedVersion(before, engine));
            return List.of();
        } catch (Rehearsals.TableFails e) {
            return List.of(FieldError.of("/xml", "rules.draft.fails", e.decision()));
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

    private DecisionVersion changed(UUID id, Right right, String what) {
        watch.lookAfterCommit();
        var version = find(id).version();
        gate.change(Look.at(right, Purpose.SUPERVISION, "decision-version"), what + " " + version.name() + " " + version.versionTag());
        return version;
    }
}
