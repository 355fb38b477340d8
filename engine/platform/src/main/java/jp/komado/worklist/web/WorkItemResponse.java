package jp.komado.worklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.worklist.WorkItem.State;
import org.springframework.lang.Nullable;

/**
 * One row of a list, with the words of its case.
 *
 * @param overdueOfficeDays office days past the due date, negative while there are days left
 */
record WorkItemResponse(
        String id,
        long version,
        UUID caseId,
        @Nullable String applicationNumber,
        @Nullable String step,
        String processKey,
        String elementId,
        String title,
        String queue,
        @Nullable PersonResponse assignee,
        int priority,
        LocalDate dueDate,
        int overdueOfficeDays,
        Instant createdAt,
        String channel,
        String kind,
        MunicipalityResponse municipality,
        @Nullable String patientName,
        @Nullable String formKey,
        State state,
        @Nullable PersonResponse finishedBy,
        @Nullable Instant finishedAt,
        List<Action> actions) {

    /** What the user at work may do with the item now. */
    enum Action {
        CLAIM, RELEASE, REASSIGN, COMPLETE
    }

    /** A colleague. */
    record PersonResponse(String id, String name) {
    }

    /** The municipality of the case. */
    record MunicipalityResponse(String code, @Nullable String name) {
    }
}
