package jp.komado.workflow.internal;

import java.util.Map;
import jp.komado.workflow.UserTasks;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

@Component
class CamundaUserTasks implements UserTasks {

    private final TaskService tasks;

    CamundaUserTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void claim(String taskId, String userId) {
        orStale(() -> tasks.claim(taskId, userId));
    }

    @Override
    public void unclaim(String taskId) {
        orStale(() -> tasks.setAssignee(taskId, null));
    }

    @Override
    public void assign(String taskId, String userId) {
        orStale(() -> tasks.setAssignee(taskId, userId));
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        orStale(() -> tasks.complete(taskId, variables));
    }

    /** Two hands at one task look the same to a clerk, whichever table noticed first. */
    private static void orStale(Runnable command) {
        try {
            command.run();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("The task was changed meanwhile", e);
        }
    }
}
