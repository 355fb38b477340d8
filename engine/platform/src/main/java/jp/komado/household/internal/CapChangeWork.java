package jp.komado.household.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.komado.access.CurrentUser;
import jp.komado.access.Right;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.cap.Yen;
import jp.komado.claims.CapLedger;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Notes;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.household.AppliedCaps;
import jp.komado.household.CapChange;
import jp.komado.household.CapChangeView;
import jp.komado.household.SettledMonth;
import jp.komado.issuance.Certificates;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ⑩ ⑮ The steps of a change of a cap: looked at, decided by a second person, applied, and told to the family where months are past. */
@Service
class CapChangeWork implements AppliedCaps {

    private final SharedHouseholds households;
    private final DueCaps dueCaps;
    private final CapChangeStore store;
    private final Certificates certificates;
    private final CapLedger ledger;
    private final Persons persons;
    private final Notes notes;
    private final Users users;
    private final PersonalDataGate gate;
    private final Timeline timeline;
    private final Clock clock;

    CapChangeWork(SharedHouseholds households, DueCaps dueCaps, CapChangeStore store, Certificates certificates, CapLedger ledger, Persons persons,
                  Notes notes, Users users, PersonalDataGate gate, Timeline timeline, Clock clock) {
        this.households = households;
        this.dueCaps = dueCaps;
        this.store = store;
        this.certificates = certificates;
        this.ledger = ledger;
        this.persons = persons;
        this.notes = notes;
        this.users = users;
        this.gate = gate;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The change with everybody who shares, as of now; names of siblings are shown through the gate. */
    @Transactional(readOnly = true)
    CapChangeView view(UUID caseId, Right right) {
        var change = waiting(caseId);
        var own = own(caseId);
        var due = due(own);
        List<HeldCertificate> all = Stream.concat(Stream.of(own), due.stream().flatMap(found -> found.step().shared().stream())).toList();
        var people = all.stream().map(HeldCertificate::personId).distinct().toList();
        return gate.show(new Look(right, Purpose.CASE_WORK, "household-caps", caseId, persons.logKeys(people)),
            () -> view(change, own, due.orElse(null), all, persons.find(people)));
    }

    private CapChangeView view(CapChange change, HeldCertificate own, @Nullable CapDue due, List<HeldCertificate> all, Map<UUID, Person> people) {
        var shares = IntStream.range(0, all.size()).mapToObj(i -> new CapChangeView.Share(people.get(all.get(i).personId()).fullName(), all.get(i).scheme(), i == 0,
            all.get(i).baseYen(), due != null ? due.step().shares().get(i) : change.state() == CapChange.State.APPLIED ? change.capAfterYen() : change.capBeforeYen(), all.get(i).from(), all.get(i).to())).toList();
        var proposer = change.proposedBy() == null ? null : users.find(change.proposedBy()).map(user -> user.name()).orElse(change.proposedBy());
        return new CapChangeView(due == null ? change.effectiveOn() : due.effectiveOn(), people.get(own.personId()).fullName(), own.baseYen(),
            due == null ? change.capBeforeYen() : due.capBeforeYen(), due == null ? change.capAfterYen() : due.capAfterYen(),
            due == null ? change.householdCapYen() : due.householdCapYen(), all.stream().mapToInt(HeldCertificate::baseYen).sum(), change.cause(), shares,
            due != null, proposer, change.proposedAt(), change.reason());
    }

    /** Proposes what the household leaves now, which may be other than what opened the change. */
    @Transactional
    void propose(UUID caseId, @Nullable String reason, CurrentUser user) {
        var due = due(own(caseId));
        new FieldErrors().demand(due.isPresent(), "/outcome", "household.field.no-difference").refuseTask();
        store.propose(waiting(caseId), due.orElseThrow(), user.id(), reason);
        changed(caseId, Right.DECISION_PROPOSE, "cap-change-proposed");
        timeline.add(caseId, HouseholdLook.STEP, "household.timeline.proposed", due.orElseThrow().effectiveOn(), yen(due.orElseThrow().capAfterYen()));
    }

    /** The certificate stays as it is. */
    @Transactional
    void decline(UUID caseId, @Nullable String reason, CurrentUser user) {
        new FieldErrors().demand(reason != null && !reason.isBlank(), "/reason", "required").refuseTask();
        store.notNeeded(waiting(caseId), user.id(), reason);
        changed(caseId, Right.DECISION_PROPOSE, "cap-change-declined");
        timeline.add(caseId, HouseholdLook.STEP, "household.timeline.not-needed");
    }

    /** Decides, unless the household has changed since the proposal or the certificate before is still on its way. */
    @Transactional
    void approve(UUID caseId, @Nullable String comment, CurrentUser user) {
        var change = waiting(caseId);
        if (user.id().equals(change.proposedBy())) {
            throw Problem.forbidden("household.problem.own-proposal");
        }
        var due = due(own(caseId));
        if (due.isEmpty() || !due.get().effectiveOn().equals(change.effectiveOn()) || due.get().capAfterYen() != change.capAfterYen()) {
            throw Problem.conflict("household.problem.household-changed");
        }
        if (certificates.isBeingIssued(caseId)) {
            throw Problem.conflict("issuance.problem.being-issued");
        }
        store.approve(change, user.id(), comment);
        changed(caseId, Right.DECISION_APPROVE, "cap-change-approved");
        timeline.add(caseId, HouseholdLook.STEP, "household.timeline.approved", change.effectiveOn(), yen(change.capAfterYen()));
    }

    @Transactional
    void sendBack(UUID caseId, @Nullable String comment) {
        store.sendBack(waiting(caseId), comment);
        changed(caseId, Right.DECISION_APPROVE, "cap-change-sent-back");
        timeline.add(caseId, HouseholdLook.STEP, "household.timeline.sent-back");
    }

    @Override
    @Transactional
    public boolean apply(UUID caseId) {
        var change = store.waiting(caseId);
        if (change.isPresent()) {
            var approved = change.get();
            certificates.change(caseId, approved.id(), approved.effectiveOn(), approved.capAfterYen(),
                approved.capAfterYen() == approved.baseYen() ? null : approved.householdCapYen());
            store.applied(approved);
        }
        if (pastMonths(caseId).isEmpty()) {
            store.settled(caseId);
            return false;
        }
        return true;
    }

    /** The months that were paid under another cap, by all changes that are not settled yet: what holds of a month is the last one. */
    @Transactional(readOnly = true)
    List<SettledMonth> pastMonths(UUID caseId) {
        NavigableMap<YearMonth, CapChange> last = new TreeMap<>();
        Map<YearMonth, Integer> before = new HashMap<>();
        for (var change : store.unsettled(caseId)) {
            for (var month = YearMonth.from(change.effectiveOn()); !month.isAfter(YearMonth.from(today())); month = month.plusMonths(1)) {
                before.putIfAbsent(month, change.capBeforeYen());
                last.put(month, change);
            }
        }
        return last.entrySet().stream().map(each -> settled(each.getKey(), each.getValue(), before.get(each.getKey()))).flatMap(Optional::stream).toList();
    }

    private Optional<SettledMonth> settled(YearMonth month, CapChange change, int before) {
        int used = ledger.usedYen(change.personId(), month);
        int after = change.capAfterYen();
        if (used > after) {
            return Optional.of(new SettledMonth(month, used, before, after, used - after, SettledMonth.Kind.REFUND));
        }
        return after > before && used >= before && used > 0 && used < after
            ? Optional.of(new SettledMonth(month, used, before, after, after - used, SettledMonth.Kind.SETTLE)) : Optional.empty();
    }

    /** The newest change that was applied, for the last step; empty if another task has settled it together with its own. */
    @Transactional(readOnly = true)
    Optional<CapChangeView> applied(UUID caseId, Right right) {
        var unsettled = store.unsettled(caseId);
        if (unsettled.isEmpty()) {
            return Optional.empty();
        }
        var change = unsettled.get(unsettled.size() - 1);
        var own = own(caseId);
        return Optional.of(gate.show(new Look(right, Purpose.CASE_WORK, "household-caps", caseId, persons.logKeys(List.of(own.personId()))),
            () -> view(change, own, null, List.of(own), persons.find(List.of(own.personId())))));
    }

    @Transactional
    void told(UUID caseId, @Nullable String note) {
        timeline.add(caseId, "⑮", "household.timeline.told", yen(Yen.sum(pastMonths(caseId).stream().map(month -> Yen.of(month.differenceYen())).toList()).value()));
        store.settled(caseId);
        notes.keep(caseId, note);
        changed(caseId, Right.REFUND_DO, "family-told");
    }

    /** What the approver said when the proposal was sent back. */
    @Transactional(readOnly = true)
    Optional<String> sentBackComment(UUID caseId) {
        return Optional.ofNullable(waiting(caseId).comment());
    }

    private CapChange waiting(UUID caseId) {
        return store.waiting(caseId).orElseThrow(() -> Problem.conflict("household.problem.none-waits"));
    }

    private HeldCertificate own(UUID caseId) {
        return households.of(caseId).stream().filter(held -> held.id().equals(caseId)).findFirst()
            .orElseThrow(() -> Problem.conflict("household.problem.not-certified"));
    }

    private Optional<CapDue> due(HeldCertificate own) {
        return dueCaps.due(own, households.of(own.caseId()), store.all(own.caseId()));
    }

    private void changed(UUID caseId, Right right, String detail) {
        gate.change(new Look(right, Purpose.CASE_WORK, "household-caps", caseId, persons.logKeys(List.of(own(caseId).personId()))), detail);
    }

    private static String yen(long amount) {
        return String.format("%,d", amount);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
