package jp.komado.worklist.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.problem.Conflict;
import jp.komado.problem.FieldError;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import jp.komado.workflow.UserTasks;
import jp.komado.worklist.Completion;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.Waiting;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands work out and takes it in, and is the one place that says no. */
@Service
public class Desk implements WorkItems {

    private static final int LONGEST_NOTE = 500;

    private final WorkItemRows rows;
    private final UserTasks tasks;
    private final Forms forms;
    private final WaitingSentences sentences;
    private final CurrentUsers currentUsers;
    private final Users users;
    private final Rights rights;
    private final PersonalDataGate gate;
    private final Messages messages;
    private final Clock clock;

    Desk(
            WorkItemRows rows,
            UserTasks tasks,
            Forms forms,
            WaitingSentences sentences,
            CurrentUsers currentUsers,
            Users users,
            Rights rights,
            PersonalDataGate gate,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.forms = forms;
        this.sentences = sentences;
        this.currentUsers = currentUsers;
        this.users = users;
        this.rights = rights;
        this.gate = gate;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public WorkItem get(String id) {
        rights.demand(Right.WORK_READ);
        WorkItem item = rows.find(id).orElseThrow(() -> Problem.notFound("worklist.unknown"));
        demandSight(currentUsers.require(), item);
        return item;
    }

    @Override
    @Transactional
    public WorkItem claim(String id, long version) {
        CurrentUser user = currentUsers.require();
        WorkItem item = take(user, id, version);
        if (user.id().equals(item.assignee())) {
            return item;
        }
        demandFree(item);
        demandOtherPerson(user.id(), item);
        tasks.claim(id, user.id());
        return reload(id);
    }

    @Override
    @Transactional
    public WorkItem release(String id, long version) {
        CurrentUser user = currentUsers.require();
        WorkItem item = open(user, id, version);
        if (item.assignee() == null) {
            return item;
        }
        if (!user.id().equals(item.assignee())) {
            rights.demand(Right.WORK_REASSIGN);
        }
        tasks.unclaim(id);
        return reload(id);
    }

    @Override
    @Transactional
    public WorkItem reassign(String id, long version, String assignee, String note) {
        rights.demand(Right.WORK_REASSIGN);
        CurrentUser user = currentUsers.require();
        WorkItem item = open(user, id, version);
        if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
            throw Problem.invalid(List.of(FieldError.of("/note", "worklist.note-needed", LONGEST_NOTE)));
        }
        if (assigneesOf(item).stream().noneMatch(candidate -> candidate.id().equals(assignee))) {
            throw Problem.invalid(List.of(FieldError.of("/assignee", "worklist.assignee-not-in-queue")));
        }
        if (assignee.equals(item.assignee())) {
            return item;
        }
        rows.recordReassignment(item, assignee, note.strip(), user.id(), clock.instant());
        tasks.assign(id, assignee);
        return reload(id);
    }

    @Override
    @Transactional
    public Completion complete(String id, long version, JsonNode data) {
        CurrentUser user = currentUsers.require();
        WorkItem item = take(user, id, version);
        if (!user.id().equals(item.assignee())) {
            demandFree(item);
        }
        demandOtherPerson(user.id(), item);
        if (item.assignee() == null) {
            tasks.claim(id, user.id());
        }
        TaskContext context = new TaskContext(id, item.caseId(), item.elementId(), user, previousPerson(item).orElse(null));
        Map<String, Object> variables = handOver(item, context, data);
        gate.change(new Look(Right.WORK_DO, Purpose.CASE_WORK, "work-item", item.caseId(), List.of()), item.elementId());
        tasks.complete(id, variables);
        return new Completion(item.caseId(), next(user, item.caseId()).orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> completedBy(UUID caseId, String elementId) {
        return rows.completedBy(caseId, elementId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> openOf(UUID caseId) {
        return rows.openOf(caseId);
    }

    @Override
    @Transactional(readOnly = true)
    public Waiting waiting(UUID caseId) {
        return sentences.of(caseId, rows.openOf(caseId));
    }

    /** Colleagues who may get the item: of its queue and municipality, and not the person that four eyes exclude. */
    public List<UserSummary> assigneesOf(WorkItem item) {
        String municipality = item.queue().startsWith("ward-") ? item.municipalityCode() : null;
        String excluded = previousPerson(item).orElse("");
        return users.inQueue(item.queue(), municipality).stream().filter(user -> !user.id().equals(excluded)).toList();
    }

    public Optional<String> previousPerson(WorkItem item) {
        return item.differentFrom() == null ? Optional.empty() : rows.completedBy(item.caseId(), item.differentFrom());
    }

    /** Whether the user might take the item: it is open, in a queue of theirs, in scope, and not their own work to check. */
    public boolean mayTake(CurrentUser user, WorkItem item) {
        return worksOn(user, item) && previousPerson(item).filter(user.id()::equals).isEmpty();
    }

    /** Which of the items the user might take. */
    @Transactional(readOnly = true)
    public Set<String> takeable(CurrentUser user, Collection<WorkItem> items) {
        List<WorkItem> works = items.stream().filter(item -> worksOn(user, item)).toList();
        Map<String, String> previous = rows.previousPersons(works);
        return works.stream().map(WorkItem::id).filter(id -> !user.id().equals(previous.get(id))).collect(Collectors.toSet());
    }

    private boolean worksOn(CurrentUser user, WorkItem item) {
        return item.open()
                && rights.has(user, Right.WORK_DO)
                && rights.worksIn(user, item.queue())
                && rights.inScope(user, item.municipalityCode());
    }

    private Map<String, Object> handOver(WorkItem item, TaskContext context, JsonNode data) {
        try {
            return forms.complete(item, context, data, messages.locale());
        } catch (TaskDataInvalid e) {
            throw Problem.invalid(e.errors());
        }
    }

    private Optional<String> next(CurrentUser user, UUID caseId) {
        return rows.openOf(caseId).stream()
                .filter(item -> item.assignee() == null || item.assignee().equals(user.id()))
                .filter(item -> mayTake(user, item))
                .map(WorkItem::id)
                .findFirst()
                .or(() -> rows.firstOf(user.id()));
    }

    /** The open item, held, for somebody who works in its queue. */
    private WorkItem take(CurrentUser user, String id, long version) {
        rights.demand(Right.WORK_DO);
        WorkItem item = open(user, id, version);
        if (!rights.worksIn(user, item.queue())) {
            throw refused(item, "worklist.foreign-queue");
        }
        return item;
    }

    /** The open item, held, as the user has seen it. */
    private WorkItem open(CurrentUser user, String id, long version) {
        WorkItem item = rows.lock(id).orElseThrow(() -> Problem.notFound("worklist.unknown"));
        demandSight(user, item);
        if (!item.open()) {
            throw finished(item);
        }
        if (item.version() != version) {
            throw Problem.stale(conflict(id));
        }
        return item;
    }

    private void demandSight(CurrentUser user, WorkItem item) {
        boolean sees = rights.queuesOf(user).contains(item.queue()) || user.id().equals(item.assignee());
        if (!sees || !rights.inScope(user, item.municipalityCode())) {
            throw refused(item, "worklist.not-yours");
        }
    }

    private Problem refused(WorkItem item, String key) {
        gate.refused(new Look(Right.WORK_READ, Purpose.CASE_WORK, "work-item", item.caseId(), List.of()));
        return Problem.forbidden(key);
    }

    private void demandFree(WorkItem item) {
        if (item.assignee() != null) {
            throw Problem.conflict("worklist.taken", name(item.assignee())).withCode("taken");
        }
    }

    private void demandOtherPerson(String userId, WorkItem item) {
        if (previousPerson(item).filter(userId::equals).isPresent()) {
            throw Problem.forbidden("worklist.four-eyes", messages.text("worklist.element." + item.differentFrom())).withCode("four-eyes");
        }
    }

    private Problem finished(WorkItem item) {
        String key = item.state() == WorkItem.State.COMPLETED ? "worklist.already-completed" : "worklist.already-cancelled";
        String who = item.finishedBy() == null ? messages.text("worklist.system") : name(item.finishedBy());
        return Problem.conflict(key, who).withCode("finished");
    }

    private Conflict conflict(String id) {
        WorkItemRows.Change change = rows.lastChange(id);
        String who = change.by() == null ? null : name(change.by());
        return new Conflict(who, change.at(), messages.text("worklist.change." + change.what()));
    }

    private String name(String userId) {
        return users.find(userId).map(UserSummary::name).orElse(userId);
    }

    private WorkItem reload(String id) {
        return rows.find(id).orElseThrow();
    }
}
