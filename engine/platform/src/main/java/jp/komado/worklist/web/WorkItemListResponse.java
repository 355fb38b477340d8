package jp.komado.worklist.web;

import java.util.List;
import org.springframework.lang.Nullable;

/** One page. Hand the cursor back for the next one; null means that this was the last. */
record WorkItemListResponse(List<WorkItemResponse> items, @Nullable String nextCursor, CountResponse count) {

    /** How many there are in all; capped means "more than that". */
    record CountResponse(int value, boolean capped) {
    }
}
