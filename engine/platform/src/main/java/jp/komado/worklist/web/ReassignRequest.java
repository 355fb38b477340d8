package jp.komado.worklist.web;

import org.springframework.lang.Nullable;

/** To whom the item goes, and why. */
record ReassignRequest(@Nullable String assignee, @Nullable String note) {
}
