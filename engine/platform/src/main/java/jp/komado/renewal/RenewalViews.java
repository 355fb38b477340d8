package jp.komado.renewal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** Renewals as the screens show them. */
public final class RenewalViews {

    private RenewalViews() {
    }

    /**
     * The notices of a month's end.
     *
     * @param counts  notices by state; they add up to the total
     * @param notices letters that wait to be printed, the first ones and the reminders
     */
    public record WaveView(
        UUID id, LocalDate monthEnd, LocalDate filingFrom, LocalDate reminderOn, Instant openedAt, int total, Map<RenewalState, Integer> counts,
        int notices, int reminders) {
    }

    /**
     * A wave with its runs.
     *
     * @param largestRun so many letters leave with one run at most; the rest waits for the next
     */
    public record WaveDetail(WaveView wave, List<RenewalRunView> runs, int largestRun) {
    }

    /** A notice on the list of its wave. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NoticeView(
        UUID id, String number, UUID caseId, @Nullable String patientName, LocalDate endsOn, boolean adult, boolean twenty, RenewalState state,
        List<Doubt> doubts, @Nullable LocalDate postedOn, @Nullable LocalDate remindedOn, @Nullable LocalDate appliedOn,
        @Nullable UUID renewalCaseId, @Nullable LocalDate endedOn, @Nullable StopGround ground) {
    }

    /** @param total notices in this state, of which the items are the first */
    public record NoticePage(int total, List<NoticeView> items) {
    }

    /**
     * A run of letters.
     *
     * @param overnight  whether its letters have lain in the room since an earlier day
     * @param mayCheck   whether the user at work may check it: not who opened it
     * @param mayConfirm whether the user at work may confirm it: neither who opened nor who checked it
     * @param letters    null on lists
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RenewalRunView(
        UUID id, long version, UUID waveId, LocalDate monthEnd, String number, String kind, String state, Instant openedAt, String openedBy,
        @Nullable Instant checkedAt, @Nullable String checkedBy, @Nullable String receiptNumber, @Nullable LocalDate postedOn,
        @Nullable Instant confirmedAt, @Nullable String confirmedBy, RenewalRunTotals totals, boolean overnight, boolean mayCheck, boolean mayConfirm,
        @Nullable List<RenewalLetterLine> letters) {
    }

    /** Letters in the run, and how many were taken out. */
    public record RenewalRunTotals(int letters, int removed) {
    }

    /** One letter: to whose family. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RenewalLetterLine(UUID id, UUID caseId, int position, String noticeNumber, @Nullable String patientName, LocalDate endsOn) {
    }

    /**
     * What a dossier says of its renewal.
     *
     * @param endsOn     end of the certificate; null as long as there is none
     * @param filingFrom first day on which a renewal is received
     * @param followed   whether a later certificate follows this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CaseRenewal(
        @Nullable LocalDate endsOn, @Nullable LocalDate filingFrom, @Nullable LocalDate reminderOn, boolean over, boolean followed,
        @Nullable NoticeView notice, @Nullable UUID waveId, List<KnownCircumstance> circumstances, boolean mayRecord) {
    }

    /** What was told of the person. */
    public record KnownCircumstance(Circumstance kind, LocalDate since) {
    }
}
