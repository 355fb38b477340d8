package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.KomadoApplication;
import jp.komado.access.CurrentUsers;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.demo.population.Destination;
import jp.komado.demo.population.SyntheticApplication;
import jp.komado.demo.population.Twist;
import jp.komado.demo.process.EngineJobs;
import jp.komado.demo.time.DemoClock;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.TaskHandler;
import jp.komado.worklist.WorkItem;
import jp.komado.worklist.WorkItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks one application from its receipt to where it stands today, task by task, each in the transaction that logs it. */
@Component
class CaseWalk {

    private static final int TASK_LIMIT = 40;
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final String RECEIVE_CORRECTION = "User_ReceiveCorrection";
    private static final Set<String> REMINDERS = Set.of("User_ChaseIdentityAnswer", "User_ChaseLinkageAnswer", "User_PhoneProvider",
        "User_RemindInsurer");

    private final Opening opening;
    private final Answers answers;
    private final WorkItems workItems;
    private final Workflow workflow;
    private final CurrentUsers users;
    private final Staff staff;
    private final WalkLog log;
    private final EngineJobs jobs;
    private final OfficeCalendar calendar;
    private final DemoClock clock;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Map<String, TaskHandler> handlers;

    CaseWalk(Opening opening, Answers answers, WorkItems workItems, Workflow workflow, CurrentUsers users, Staff staff, WalkLog log,
             EngineJobs jobs, OfficeCalendar calendar, DemoClock clock, TransactionTemplate transaction, ObjectMapper json, List<TaskHandler> handlers) {
        this.opening = opening;
        this.answers = answers;
        this.workItems = workItems;
        this.workflow = workflow;
        this.users = users;
        this.staff = staff;
        this.log = log;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
        this.json = json;
        this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::formKey, Function.identity()));
    }

    /** Where a case is after a step. */
    enum State { GOING_ON, WAITING, ARRIVED }

    /** When the next thing happens to the case: as many open days after the last one as the application says. */
    LocalDateTime next(SyntheticApplication application, LocalDate today) {
        var known = log.find(application.index());
        if (known.isEmpty()) {
            return application.moment(0);
        }
        var number = known.get().done().size() + 1;
        var last = known.get().moment();
        var before = application.moment(number - 1);
        var planned = application.moment(number);
        var gap = calendar.officeDaysBetween(before.toLocalDate(), planned.toLocalDate());
        if (gap <= 0) {
            return last.plus(before.isBefore(planned) ? Duration.between(before, planned) : Duration.ofMinutes(7L + application.index() % 5));
        }
        var day = calendar.plusOfficeDays(last.toLocalDate(), gap);
        return day.isAfter(today) ? later(today.atTime(OPENING), last.plusMinutes(1)) : day.atTime(planned.toLocalTime());
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? other : one;
    }

    /** The next thing happens to the case, and the engine goes on as far as it can. */
    State step(SyntheticApplication application, LocalDateTime moment) {
        var index = application.index();
        var known = log.find(index);
        if (known.isEmpty()) {
            at(moment, () -> transaction.execute(status -> {
                log.opened(index, opening.open(application), moment);
                return null;
            }));
        } else {
            var entry = known.get();
            if (entry.done().size() > TASK_LIMIT) {
                throw new IllegalStateException("application " + index + " does not arrive: " + entry);
            }
            var item = workItems.openOf(entry.caseId()).get(0);
            at(moment, () -> transaction.execute(status -> {
                act(application, entry, item);
                log.completed(index, item.elementId(), moment);
                return null;
            }));
        }
        return settle(application, moment);
    }

    /** Lets the engine go on, and looks where the case stands then. */
    State settle(SyntheticApplication application, LocalDateTime moment) {
        var entry = log.find(application.index()).orElseThrow();
        at(moment, () -> workflow.runJobs(entry.caseId()));
        var open = workItems.openOf(entry.caseId());
        if (open.isEmpty()) {
            var waits = workflow.position(entry.caseId()).instances().stream().anyMatch(instance -> instance.state().equals("ACTIVE"));
            if (waits) {
                return State.WAITING;
            }
            log.arrived(application.index());
            return State.ARRIVED;
        }
        if (open.stream().noneMatch(item -> isThere(application, entry, item))) {
            return State.GOING_ON;
        }
        arrive(application, moment);
        return State.ARRIVED;
    }

    /** The case stays where it stands: whatever should have happened by itself until today happens, and somebody may take the task. */
    void arrive(SyntheticApplication application, LocalDateTime moment) {
        var caseId = log.find(application.index()).orElseThrow().caseId();
        jobs.dueTimers(caseId, Instant.now()).forEach(this::fire);
        at(moment, () -> transaction.execute(status -> {
            workItems.openOf(caseId).stream().findFirst().ifPresent(item -> reserve(application, item));
            log.arrived(application.index());
            return null;
        }));
    }

    void runJobs(UUID caseId, LocalDateTime moment) {
        at(moment, () -> workflow.runJobs(caseId));
    }

    boolean hasDue(Set<UUID> cases, LocalDateTime now) {
        return !jobs.dueTimers(cases, now.atZone(KomadoApplication.JAPAN).toInstant()).isEmpty();
    }

    /** Fires what is due by now in cases that are on their way. */
    void fireDue(Set<UUID> cases, LocalDateTime now) {
        jobs.dueTimers(cases, now.atZone(KomadoApplication.JAPAN).toInstant()).forEach(this::fire);
    }

    private void fire(EngineJobs.DueTimer timer) {
        clock.at(timer.due().plusSeconds(1), () -> {
            jobs.fire(timer);
            return null;
        });
    }

    private boolean isThere(SyntheticApplication application, WalkLog.Entry entry, WorkItem item) {
        var element = application.destination().element().orElse("");
        var again = element.equals("User_ApproveDecision") && application.has(Twist.SENT_BACK_BY_APPROVER)
            || element.equals("User_CompareEntry") && application.has(Twist.TYPING_ERROR);
        var pastTheInquiries = application.destination().isInquiry() && item.elementId().equals("User_CompleteAfterBoard");
        return pastTheInquiries || liesThere(application, item) || item.elementId().equals(element) && entry.times(element) >= (again ? 1 : 0);
    }

    /** Of the answers that do not come every second has been chased; the others' reminders still lie there. */
    private static boolean liesThere(SyntheticApplication application, WorkItem item) {
        return application.destination() == Destination.INQUIRING && application.index() % 2 == 0 && REMINDERS.contains(item.elementId());
    }

    private void act(SyntheticApplication application, WalkLog.Entry entry, WorkItem item) {
        if (item.elementId().equals(RECEIVE_CORRECTION) && isNeverCorrected(application)) {
            workflow.fireTimer(entry.caseId(), "Timer_CorrectionReminder");
            workflow.fireTimer(entry.caseId(), "Timer_CorrectionOverdue");
        } else if (application.destination() == Destination.WITHDRAWN && item.elementId().equals("User_CompareEntry")) {
            opening.withdraw(application, entry.caseId());
        } else {
            complete(application, entry, item);
        }
    }

    private static boolean isNeverCorrected(SyntheticApplication application) {
        return application.destination() == Destination.CORRECTION_OVERDUE
            || application.destination() == Destination.REJECTED && application.has(Twist.LATE);
    }

    private void complete(SyntheticApplication application, WalkLog.Entry entry, WorkItem item) {
        var person = staff.forTask(item, application, previousPerson(entry.caseId(), item));
        users.runAs(person, () -> {
            var prefill = json.<JsonNode>valueToTree(handlers.get(item.formKey()).prefill(entry.caseId()));
            var answer = answers.to(item.formKey(), application, prefill, entry.times(item.elementId()), LocalDate.now(clock));
            return workItems.complete(item.id(), item.version(), answer);
        });
    }

    /** Every third waiting task is on somebody's desk already. */
    private void reserve(SyntheticApplication application, WorkItem item) {
        if (application.index() % 3 == 0 && item.assignee() == null) {
            users.runAs(staff.forTask(item, application, previousPerson(item.caseId(), item)), () -> workItems.claim(item.id(), item.version()));
        }
    }

    private String previousPerson(UUID caseId, WorkItem item) {
        return item.differentFrom() == null ? null : workItems.completedBy(caseId, item.differentFrom()).orElse(null);
    }

    private <T> T at(LocalDateTime moment, Supplier<T> work) {
        return clock.at(moment.atZone(KomadoApplication.JAPAN).toInstant(), work);
    }
}
