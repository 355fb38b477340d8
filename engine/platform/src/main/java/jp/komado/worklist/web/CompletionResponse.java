package jp.komado.worklist.web;

import java.util.UUID;
import org.springframework.lang.Nullable;

/** The case went on; the item that the same user might open next, if there is one. */
record CompletionResponse(UUID caseId, @Nullable String nextWorkItemId) {
}
