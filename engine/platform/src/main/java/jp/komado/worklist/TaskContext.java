package jp.komado.worklist;

import java.util.UUID;
import jp.komado.access.CurrentUser;
import org.springframework.lang.Nullable;

/**
 * The task that is being completed.
 *
 * @param user who completes it
 * @param previousPerson id of who did the task that this one must be done by somebody else than, null where there is no such rule
 */
public record TaskContext(String taskId, UUID caseId, String elementId, CurrentUser user, @Nullable String previousPerson) {
}
