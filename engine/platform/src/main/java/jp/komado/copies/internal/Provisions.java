package jp.komado.copies.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
import jp.komado.copies.CopyContent;
import jp.komado.copies.CopyItem;
import jp.komado.copies.CopyOperation;
import jp.komado.copies.CopyRun;
import jp.komado.copies.Provision;
import jp.komado.copies.Provision.Reason;
import jp.komado.copies.Provision.State;
import jp.komado.copies.Provision.Way;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CaseFile;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.CaseLabels;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was told: the list, a case's share of it, and what leaves on paper. */
@Service
public class Provisions {

    private static final int PAGE = 50;
    private static final String REQUESTED = "provision.requested";

    private final ProvisionStore store;
    private final ProvisionLists lists;
    private final RegisteredCopies copies;
    private final ItemStore items;
    private final RunStore runs;
    private final CaseFile caseFile;
    private final Applications applications;
    private final Persons persons;
    private final CaseLabels labels;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Users users;
    private final Workflow workflow;
    private final Messages messages;
    private final CopiesProperties properties;
    private final Clock clock;

    Provisions(ProvisionStore store, ProvisionLists lists, RegisteredCopies copies, ItemStore items, RunStore runs, CaseFile caseFile,
               Applications applications, Persons persons, CaseLabels labels, PersonalDataGate gate, Rights rights, CurrentUsers currentUsers,
               Users users, Workflow workflow, Messages messages, CopiesProperties properties, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.copies = copies;
        this.items = items;
        this.runs = runs;
        this.caseFile = caseFile;
        this.applications = applications;
        this.persons = persons;
        this.labels = labels;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.users = users;
        this.workflow = workflow;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The newest provisions of a kind, page after page.
     *
     * @param cursor what the page before gave; null for the first
     */
    @Transactional(readOnly = true)
    public ProvisionList newest(@Nullable String recipient, @Nullable State state, boolean onlyProblems, @Nullable String cursor) {
        rights.demand(Right.COPY_READ);
        var read = store.newest(recipient, state, onlyProblems, cursor, PAGE + 1);
        var found = read.subList(0, Math.min(PAGE, read.size()));
        var next = read.size() > PAGE ? found.get(PAGE - 1).number() : null;
        var people = found.stream().map(Provision::personId).filter(Objects::nonNull).collect(Collectors.toSet());
        return gate.show(new Look(Right.COPY_READ, Purpose.CASE_WORK, "provisions", null, persons.logKeys(people)),
            () -> new ProvisionList(recipients(), views(found), next));
    }

    /** What of a case's child is registered and who was told, for the dossier. */
    @Transactional(readOnly = true)
    public CaseCopies ofCase(UUID caseId) {
        return caseFile.show(caseId, Right.COPY_READ, "copies-of-case", () -> new CaseCopies(
            copies.ofCase(caseId).stream().map(copy -> new CopyView(copy.key().value(), copy.registeredOn(), copy.content())).toList(),
            records(caseId), views(store.ofCase(caseId)), isCertified(caseId)));
    }

    /** Provision 5: an insurer is to be told by letter. It leaves once somebody else has approved it. */
    @Transactional
    public UUID byLetter(UUID caseId, String insurer, String letterNumber, @Nullable String note) {
        rights.demand(Right.COPY_DO);
        var episode = caseFile.show(caseId, Right.COPY_READ, "copies-of-case", () -> applications.find(caseId));
        if (!isCertified(caseId)) {
            throw Problem.conflict("copies.problem.not-certified");
        }
        var recipient = properties.recipient(CopiesProperties.INSURER).orElseThrow(() -> Problem.conflict("copies.problem.not-configured"));
        gate.change(new Look(Right.COPY_DO, Purpose.CASE_WORK, "provision", caseId, persons.logKeys(List.of(episode.patientId()))), "letter");
        var now = clock.instant();
        var provision = new Provision(UUID.randomUUID(), lists.nextNumber(), CopiesProperties.INSURER, Way.PAPER, null, insurer.strip(), null,
            episode.patientId(), caseId, null, recipient.items(),
            recipient.basisOn(LocalDate.ofInstant(now, clock.getZone())).orElse(""), now, State.WAITING, Reason.PAPER, null, null,
            letterNumber.strip(), currentUsers.require().id(), null, null, note, null, null);
        store.add(provision);
        workflow.start(REQUESTED, provision.id(), Map.of());
        return provision.id();
    }

    private boolean isCertified(UUID caseId) {
        return applications.find(caseId).status() == ApplicationStatus.ISSUED;
    }

    private List<CopyRecordView> records(UUID caseId) {
        var found = items.ofCase(caseId);
        var numbers = runs.known(found.stream().map(CopyItem::runId).distinct().toList()).stream()
            .collect(Collectors.toMap(CopyRun::id, CopyRun::number));
        return found.stream().map(item -> new CopyRecordView(item.runId(), numbers.get(item.runId()), item.operation(), item.reason(), item.state(),
            item.problem(), item.inquiryNumber(), item.settledOn())).toList();
    }

    private List<ProvisionRecipientView> recipients() {
        var today = LocalDate.now(clock);
        return properties.recipients().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(entry -> new ProvisionRecipientView(entry.getKey(), messages.text("copies.recipient." + entry.getKey()), entry.getValue().way(),
                entry.getValue().items(), entry.getValue().basisOn(today).orElse(""))).toList();
    }

    private List<ProvisionView> views(List<Provision> found) {
        var people = persons.find(found.stream().map(Provision::personId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var cases = labels.labels(found.stream().map(Provision::caseId).filter(Objects::nonNull).collect(Collectors.toSet()));
        var staff = names(found.stream().flatMap(provision -> Stream.of(provision.requestedBy(), provision.decidedBy()))
            .filter(Objects::nonNull).collect(Collectors.toSet()));
        return found.stream().map(provision -> {
            var person = provision.personId() == null ? null : people.get(provision.personId());
            var label = provision.caseId() == null ? null : cases.get(provision.caseId());
            return new ProvisionView(provision.id(), provision.number(), provision.recipient(), nameOfRecipient(provision.recipient()),
                provision.way(), provision.body(), person == null ? null : person.fullName(), label == null ? null : provision.caseId(),
                label == null ? null : label.applicationNumber(), provision.recordKey(), provision.items(), provision.basis(),
                provision.askedAt(), provision.state(), provision.reason(), provision.problem(), provision.providedOn(),
                provision.letterNumber(), staff.get(provision.requestedBy()), staff.get(provision.decidedBy()), provision.decidedAt(),
                provision.note(), provision.inquiryNumber());
        }).toList();
    }

    private String nameOfRecipient(String code) {
        var key = "copies.recipient." + code;
        return messages.has(key) ? messages.text(key) : code;
    }

    private Map<String, String> names(Collection<String> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> users.find(id).map(UserSummary::name).orElse(id)));
    }

    /** A page of the list, and who may be told at all. */
    public record ProvisionList(List<ProvisionRecipientView> recipients, List<ProvisionView> provisions, @Nullable String nextCursor) {
    }

    /** Who may be told what, on which basis today. */
    public record ProvisionRecipientView(String code, String name, Way way, String items, String basis) {
    }

    /** One of them. */
    public record ProvisionView(
        UUID id, String number, String recipient, String recipientName, Way way, String body, @Nullable String patientName,
        @Nullable UUID caseId, @Nullable String applicationNumber, @Nullable String recordKey, String items, String basis, Instant askedAt,
        State state, Reason reason, @Nullable Provision.Trouble problem, @Nullable LocalDate providedOn, @Nullable String letterNumber,
        @Nullable String requestedBy, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String note,
        @Nullable Long inquiryNumber) {
    }

    /**
     * A case's share.
     *
     * @param certified whether an insurer may be told
     */
    public record CaseCopies(List<CopyView> copies, List<CopyRecordView> records, List<ProvisionView> provisions, boolean certified) {
    }

    /** What the intermediate server holds. */
    public record CopyView(String recordKey, LocalDate registeredOn, @Nullable CopyContent content) {
    }

    /** What was sent, run by run. */
    public record CopyRecordView(UUID runId, String runNumber, CopyOperation operation, CopyItem.Reason reason, CopyItem.State state,
                             @Nullable String problem, @Nullable Long inquiryNumber, @Nullable LocalDate settledOn) {
    }
}
