package jp.komado.workflow;

import java.util.UUID;

/** Decides queue, priority and due date of a task at the moment it is created. */
public interface TaskRouter {

    Routing route(UUID caseId, String processKey, String elementId);
}
