package jp.komado.workflow;

import java.util.Map;

/**
 * The engine's user tasks, for the work list alone: rights, scope and conflicts are checked there. Every method throws Spring's
 * {@code OptimisticLockingFailureException} when another hand was faster.
 */
public interface UserTasks {

    void claim(String taskId, String userId);

    void unclaim(String taskId);

    void assign(String taskId, String userId);

    /** Ends the task and moves the case on, in the caller's transaction. */
    void complete(String taskId, Map<String, Object> variables);
}
