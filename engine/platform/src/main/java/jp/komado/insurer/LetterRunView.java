package jp.komado.insurer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A run of letters as the screens show it.
 *
 * @param overnight whether its letters have lain in the room since an earlier day
 * @param mayCheck  whether the user at work may check it: not who opened it
 * @param mayConfirm whether the user at work may confirm it: neither who opened nor who checked it
 * @param letters   null on lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterRunView(
    UUID id, long version, String number, String state, Instant openedAt, String openedBy, @Nullable Instant checkedAt,
    @Nullable String checkedBy, @Nullable String receiptNumber, @Nullable LocalDate postedOn, @Nullable Instant confirmedAt,
    @Nullable String confirmedBy, RunTotals totals, boolean overnight, boolean mayCheck, boolean mayConfirm,
    @Nullable List<RunLetter> letters) {

    /** Letters in the run, how many of them bear a tracking number, and how many were taken out. */
    public record RunTotals(int letters, int tracked, int removed) {
    }

    /** One letter: who is written to, about whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RunLetter(
        UUID id, UUID caseId, int position, String letterNumber, String applicationNumber, @Nullable String patientName,
        @Nullable String insurerNumber, @Nullable String insurerName, @Nullable String trackingNumber, int attempt) {
    }

    /**
     * A letter that no run has taken yet.
     *
     * @param addressKnown false where somebody has to note the insurer's address first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WaitingLetter(
        UUID id, UUID caseId, String letterNumber, String applicationNumber, @Nullable String patientName, @Nullable String insurerNumber,
        @Nullable String insurerName, boolean addressKnown, int attempt, Instant preparedAt, int officeDays) {
    }

    /**
     * A letter that the insurer has not answered yet.
     *
     * @param officeDays since it was posted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AwaitedLetter(
        UUID id, UUID caseId, String letterNumber, String applicationNumber, String insurerName, LocalDate postedOn, int reminders,
        @Nullable LocalDate nextReminderOn, int officeDays) {
    }
}
