package jp.komado.dashboard.web;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/** Work by user task of the models, what waits for somebody outside, and the sums. */
record StepsResponse(
        Instant generatedAt, List<ProcessResponse> processes, List<ElementResponse> elements, List<WaitResponse> waits, TotalsResponse totals) {

    /** @param steps the steps that its elements do, in the order of the model */
    record ProcessResponse(String key, String name, List<String> steps) {
    }

    /** How many episodes wait at an element for an answer or a date. */
    record WaitResponse(String processKey, String elementId, @Nullable String step, String title, int waiting) {
    }

    /** @param oldestOfficeDays for how many office days the oldest open item waits, null where nothing is open */
    record ElementResponse(
            String processKey,
            String elementId,
            @Nullable String step,
            String title,
            int open,
            int overdue,
            int unassigned,
            @Nullable Integer oldestOfficeDays) {
    }

    /** Sums over all elements; openCases are cases that wait for a person. */
    record TotalsResponse(int open, int overdue, int dueToday, int completedToday, int openCases) {
    }
}
