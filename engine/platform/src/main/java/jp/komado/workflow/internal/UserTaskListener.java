package jp.komado.workflow.internal;

import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import jp.komado.workflow.ProcessElement;
import jp.komado.workflow.Routing;
import jp.komado.workflow.TaskEvent;
import jp.komado.workflow.TaskRouter;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Routes a new task and tells the house what happens to tasks, in the engine's own transaction. */
@Component
class UserTaskListener implements TaskListener {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ObjectProvider<TaskRouter> router;
    private final ApplicationEventPublisher events;
    private final Models models;

    UserTaskListener(ObjectProvider<TaskRouter> router, ApplicationEventPublisher events, Models models) {
        this.router = router;
        this.events = events;
        this.models = models;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID caseId = UUID.fromString(task.getExecution().getProcessBusinessKey());
        ModelElement element = models.element(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        Routing routing = EVENTNAME_CREATE.equals(task.getEventName()) ? route(task, caseId, element.element()) : null;
        events.publishEvent(new TaskEvent(
                kind(task.getEventName()),
                task.getId(),
                caseId,
                element.element().processKey(),
                element.element().elementId(),
                task.getName(),
                element.element().formKey(),
                task.getAssignee(),
                element.element().step(),
                element.differentFrom(),
                routing,
                task.getCreateTime().toInstant()));
    }

    private Routing route(DelegateTask task, UUID caseId, ProcessElement element) {
        TaskRouter decider = router.getIfAvailable();
        if (decider == null) {
            return null;
        }
        Routing routing = decider.route(caseId, element.processKey(), element.elementId());
        for (IdentityLink link : ((TaskEntity) task).getCandidates()) {
            task.deleteGroupIdentityLink(link.getGroupId(), IdentityLinkType.CANDIDATE);
        }
        task.addCandidateGroup(routing.queue());
        task.setPriority(routing.priority());
        task.setDueDate(Date.from(routing.dueDate().atStartOfDay(JAPAN).toInstant()));
        return routing;
    }

    private static TaskEvent.Kind kind(String event) {
        return switch (event) {
            case EVENTNAME_CREATE -> TaskEvent.Kind.CREATED;
            case EVENTNAME_COMPLETE -> TaskEvent.Kind.COMPLETED;
            case EVENTNAME_DELETE -> TaskEvent.Kind.DELETED;
            default -> TaskEvent.Kind.UPDATED;
        };
    }
}
