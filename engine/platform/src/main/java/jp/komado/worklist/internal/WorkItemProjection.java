package jp.komado.worklist.internal;

import java.time.Clock;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.workflow.TaskEvent;
import jp.komado.worklist.CaseLabels;
import jp.komado.worklist.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the work list as the engine's tasks come and go, in the engine's own transaction. */
@Component
class WorkItemProjection {

    private final WorkItemRows rows;
    private final ObjectProvider<CaseLabels> cases;
    private final CurrentUsers users;
    private final Clock clock;

    WorkItemProjection(WorkItemRows rows, ObjectProvider<CaseLabels> cases, CurrentUsers users, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.users = users;
        this.clock = clock;
    }

    @EventListener
    public void on(TaskEvent task) {
        String by = users.find().map(CurrentUser::id).orElse(null);
        switch (task.kind()) {
            case CREATED -> rows.insert(task, cases.getObject().facts(task.caseId()));
            case UPDATED -> rows.assign(task.taskId(), task.assignee(), by, clock.instant());
            case COMPLETED -> rows.finish(task.taskId(), WorkItem.State.COMPLETED, by, clock.instant());
            case DELETED -> rows.finish(task.taskId(), WorkItem.State.CANCELLED, by, clock.instant());
        }
    }
}
