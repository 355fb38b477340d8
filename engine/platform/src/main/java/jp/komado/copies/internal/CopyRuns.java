package jp.komado.copies.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyRun;
import jp.komado.copies.internal.ComparisonStore.Comparison;
import jp.komado.copies.internal.CopyViews.CopyChaseView;
import jp.komado.copies.internal.CopyViews.CopyComparisonView;
import jp.komado.copies.internal.CopyViews.CopyDifferenceView;
import jp.komado.copies.internal.CopyViews.CopyLineView;
import jp.komado.copies.internal.CopyViews.CopyRunDetail;
import jp.komado.copies.internal.CopyViews.CopyRunView;
import jp.komado.copies.internal.ItemStore.CopyCounts;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.exchange.Exchange;
import jp.komado.exchange.PlacedRequest;
import jp.komado.problem.Problem;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.CaseLabels;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs as the division sees them; everything with a name passes the gate. */
@Service
public class CopyRuns {

    /** Longer lists are read on paper. */
    static final int LONGEST_LIST = 300;

    private static final String REQUESTED = "copy-registration.requested";

    private final RunStore runs;
    private final ItemStore items;
    private final ComparisonStore comparisons;
    private final Exchange exchange;
    private final Persons persons;
    private final CaseLabels labels;
    private final Workflow workflow;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Users users;
    private final CopiesProperties properties;
    private final Clock clock;

    CopyRuns(RunStore runs, ItemStore items, ComparisonStore comparisons, Exchange exchange, Persons persons, CaseLabels labels,
             Workflow workflow, PersonalDataGate gate, Rights rights, CurrentUsers currentUsers, Users users, CopiesProperties properties,
             Clock clock) {
        this.runs = runs;
        this.items = items;
        this.comparisons = comparisons;
        this.exchange = exchange;
        this.persons = persons;
        this.labels = labels;
        this.workflow = workflow;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.users = users;
        this.properties = properties;
        this.clock = clock;
    }

    /** ⑫ Asks for a run beside the weekly one; 409 while one that was asked for has not begun. */
    @Transactional
    public UUID request() {
        rights.demand(Right.COPY_DO);
        runs.alone();
        if (runs.isRequested()) {
            throw Problem.conflict("copies.problem.requested-already");
        }
        var run = runs.open(currentUsers.require().id());
        workflow.start(REQUESTED, run.id(), Map.of());
        return run.id();
    }

    /** The newest runs. */
    @Transactional(readOnly = true)
    public List<CopyRunView> newest() {
        rights.demand(Right.COPY_READ);
        var found = runs.newest();
        var counts = items.counts(found.stream().map(CopyRun::id).toList());
        return found.stream().map(run -> view(run, counts.getOrDefault(run.id(), CopyCounts.NONE))).toList();
    }

    /** A run with its two lists and the comparison that followed it. */
    @Transactional(readOnly = true)
    public CopyRunDetail detail(UUID runId) {
        rights.demand(Right.COPY_READ);
        var run = runs.find(runId);
        var records = items.ofRun(runId);
        var comparison = comparisons.newest(run.startedAt(), runs.next(run).orElse(null)).orElse(null);
        var differences = comparison == null ? List.<ComparisonStore.Difference>of() : comparisons.differences(comparison.id());
        var people = new HashSet<>(peopleOf(records));
        differences.stream().map(ComparisonStore.Difference::personId).filter(Objects::nonNull).forEach(people::add);
        return shown(people, () -> compose(run, records, comparison, differences, persons.find(people)));
    }

    /** The records of a run with the people's names, for the lists on paper. */
    @Transactional(readOnly = true)
    public Lists lists(UUID runId) {
        rights.demand(Right.COPY_READ);
        var run = runs.find(runId);
        if (run.listsDueOn() == null) {
            throw Problem.conflict("copies.problem.lists-not-ready");
        }
        var records = items.ofRun(runId);
        return shown(peopleOf(records), () -> new Lists(view(run, countsOf(runId)), views(records, persons.find(peopleOf(records)))));
    }

    private <T> T shown(Collection<UUID> people, Supplier<T> data) {
        return gate.show(new Look(Right.COPY_READ, Purpose.CASE_WORK, "copy-registration", null, persons.logKeys(people)), data);
    }

    private CopyRunDetail compose(CopyRun run, List<CopyItem> records, @Nullable Comparison comparison,
                              List<ComparisonStore.Difference> differences, Map<UUID, Person> people) {
        var lines = views(records, people);
        var awaited = items.awaited(run.id()).stream().map(number -> exchange.find(number).map(PlacedRequest::shipmentNumber)).toList();
        var shipments = Stream.concat(items.shipments(run.id()).stream(), awaited.stream().flatMap(Optional::stream)).distinct().sorted().toList();
        return new CopyRunDetail(view(run, countsOf(run.id())), run.errorHandling(), run.remarks(), shipments,
            awaited.stream().anyMatch(Optional::isEmpty),
            (int) lines.stream().filter(CopyLineView::late).count(),
            lines.stream().limit(LONGEST_LIST).toList(),
            lines.stream().filter(line -> line.problem() != null).limit(LONGEST_LIST).toList(),
            runs.chases(run.id()).stream().map(chase -> new CopyChaseView(chase.chasedOn(), chase.contact(), chase.result(), chase.expectedOn(),
                chase.note(), nameOf(chase.chasedBy()))).toList(),
            comparison == null ? null : view(comparison, differences, people));
    }

    private static CopyComparisonView view(Comparison comparison, List<ComparisonStore.Difference> differences, Map<UUID, Person> people) {
        return new CopyComparisonView(comparison.exportNumber(), comparison.exportedOn(), comparison.comparedAt(), comparison.records(),
            comparison.equal(), comparison.pending(), differences.stream().limit(LONGEST_LIST).map(difference -> new CopyDifferenceView(
                difference.key().value(), difference.kind().name(),
                difference.fields() == null || difference.fields().isEmpty() ? List.of() : List.of(difference.fields().split(" ")),
                difference.personId() == null || !people.containsKey(difference.personId()) ? null
                    : people.get(difference.personId()).fullName(),
                difference.run())).toList());
    }

    private List<CopyLineView> views(List<CopyItem> records, Map<UUID, Person> people) {
        var cases = labels.labels(records.stream().map(CopyItem::caseId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var today = LocalDate.now(clock);
        return records.stream().map(item -> {
            var label = item.caseId() == null ? null : cases.get(item.caseId());
            var person = item.personId() == null ? null : people.get(item.personId());
            var done = item.state() == CopyItem.State.DONE ? item.settledOn() : today;
            var days = item.issuedOn() == null ? null : (int) ChronoUnit.DAYS.between(item.issuedOn(), done);
            return new CopyLineView(item.position(), item.key().value(), label == null ? null : item.caseId(),
                label == null ? null : label.applicationNumber(), person == null ? null : person.fullName(), item.operation(),
                item.reason(), item.content() != null && item.content().answerOff(), item.issuedOn(), item.state(), item.problem(),
                item.inquiryNumber(), item.settledOn(), days, isLate(item, days));
        }).toList();
    }

    /** What was changed later has no day of its own here; only the first registration is held against the issue. */
    private boolean isLate(CopyItem item, @Nullable Integer days) {
        return days != null && days > properties.lateAfterDays()
            && (item.reason() == CopyItem.Reason.NEW || item.reason() == CopyItem.Reason.AGAIN);
    }

    private CopyRunView view(CopyRun run, CopyCounts counts) {
        var overdue = run.state() == CopyRun.State.ANSWERED && run.listsDueOn() != null && run.listsDueOn().isBefore(LocalDate.now(clock));
        return new CopyRunView(run.id(), run.number(), run.requestedBy() == null ? null : nameOf(run.requestedBy()), run.state(), run.startedAt(),
            run.answeredAt(), run.listsDueOn(), overdue, run.confirmedBy() == null ? null : nameOf(run.confirmedBy()), run.confirmedAt(),
            counts);
    }

    private CopyCounts countsOf(UUID runId) {
        return items.counts(List.of(runId)).getOrDefault(runId, CopyCounts.NONE);
    }

    private String nameOf(String userId) {
        return users.find(userId).map(UserSummary::name).orElse(userId);
    }

    private static Set<UUID> peopleOf(List<CopyItem> records) {
        return records.stream().map(CopyItem::personId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** A run and all its records. */
    public record Lists(CopyRunView run, List<CopyLineView> records) {
    }
}
