package jp.komado.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.komado.KomadoApplication;
import jp.komado.access.CurrentUsers;
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
    private static final String RECEIVE_CORRECTION = "User_ReceiveCorrection";

    private final Opening opening;
    private final Answers answers;
    private final WorkItems workItems;
    private final Workflow workflow;
    private final CurrentUsers users;
    private final Staff staff;
    private final WalkLog log;
    private final EngineJobs jobs;
    private final DemoClock clock;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Map<String, TaskHandler> handlers;

    CaseWalk(Opening opening, Answers answers, WorkItems workItems, Workflow workflow, CurrentUsers users, Staff staff, WalkLog log,
             EngineJobs jobs, DemoClock clock, TransactionTemplate transaction, ObjectMapper json, List<TaskHandler> handlers) {
        this.opening = opening;
        this.answers = answers;
        this.workItems = workItems;
        this.workflow = workflow;
        this.users = users;
        this.staff = staff;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = transaction;
        this.json = json;
        this.handlers = handlers.stream().collect(Collectors.toMap(TaskHandler::formKey, Function.identity()));
    }

    /** Walks on from where the case stands; false if it had arrived before. */
    boolean walk(SyntheticApplication application) {
        var index = application.index();
        var known = log.find(index);
        if (known.isPresent() && known.get().arrived()) {
            return false;
        }
        if (known.isEmpty()) {
            at(application, 0, () -> transaction.execute(status -> {
                log.opened(index, opening.open(application));
                return null;
            }));
        }
        for (int n = 0; n < TASK_LIMIT; n++) {
            if (!step(application, log.find(index).orElseThrow())) {
                return true;
            }
        }
        throw new IllegalStateException("application " + index + " does not arrive: " + log.find(index));
    }

    /** One thing that happens to the case; false when it has arrived. */
    private boolean step(SyntheticApplication application, WalkLog.Entry entry) {
        var number = entry.done().size() + 1;
        at(application, number - 1, () -> workflow.runJobs(entry.caseId()));
        var open = workItems.openOf(entry.caseId());
        if (open.isEmpty()) {
            log.arrived(application.index());
            return false;
        }
        var item = open.get(0);
        if (isThere(application, entry, item)) {
            jobs.dueTimers(entry.caseId()).forEach(timer -> clock.at(timer.due().plusSeconds(1), () -> {
                jobs.fire(timer);
                return null;
            }));
            at(application, number - 1, () -> transaction.execute(status -> {
                reserve(application, item);
                log.arrived(application.index());
                return null;
            }));
            return false;
        }
        at(application, number, () -> transaction.execute(status -> {
            act(application, entry, item);
            log.completed(application.index(), item.elementId());
            return null;
        }));
        return true;
    }

    private boolean isThere(SyntheticApplication application, WalkLog.Entry entry, WorkItem item) {
        var element = application.destination().element().orElse("");
        var again = element.equals("User_ApproveDecision") && application.has(Twist.SENT_BACK_BY_APPROVER)
            || element.equals("User_CompareEntry") && application.has(Twist.TYPING_ERROR);
        return item.elementId().equals(element) && entry.times(element) >= (again ? 1 : 0);
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

    private <T> T at(SyntheticApplication application, int moment, Supplier<T> work) {
        return clock.at(application.moment(moment).atZone(KomadoApplication.JAPAN).toInstant(), work);
    }
}
