package jp.komado.worklist;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** What is left after a task: its case, and the item the same person might open next. */
public record Completion(UUID caseId, @Nullable String nextWorkItemId) {
}
