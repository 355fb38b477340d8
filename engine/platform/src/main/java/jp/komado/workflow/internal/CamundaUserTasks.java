package jp.komado.workflow.internal;

import java.util.Map;
import jp.komado.workflow.UserTasks;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

@Component
class CamundaUserTasks implements UserTasks {

    private final TaskService tasks;

    CamundaUserTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void claim(String taskId, String userId) {
        tasks.claim(taskId, userId);
    }

    @Override
    public void unclaim(String taskId) {
        tasks.setAssignee(taskId, null);
    }

    @Override
    public void assign(String taskId, String userId) {
        tasks.setAssignee(taskId, userId);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        tasks.complete(taskId, variables);
    }
}
