package jp.komado.dashboard.web;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/** Work by user task of the models, in the order of the handbook, and the sums. */
record StepsResponse(Instant generatedAt, List<ElementResponse> elements, TotalsResponse totals) {

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
