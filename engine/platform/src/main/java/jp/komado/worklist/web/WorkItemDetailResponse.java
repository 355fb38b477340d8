package jp.komado.worklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.lang.Nullable;

/**
 * An item opened: its form, what it shows at first, and what the user had begun.
 *
 * @param schema JSON Schema of the form
 * @param data what the form shows at first
 * @param draft what the user had begun, null if nothing
 * @param differentFromUser who did the work that this item checks, and so may not take it
 * @param waitingSentence why the case waits, in one sentence
 * @param readOnly whether the user can look only
 */
record WorkItemDetailResponse(
        WorkItemResponse item,
        @Nullable JsonNode schema,
        JsonNode data,
        @Nullable JsonNode draft,
        @Nullable WorkItemResponse.PersonResponse differentFromUser,
        String waitingSentence,
        boolean readOnly) {
}
