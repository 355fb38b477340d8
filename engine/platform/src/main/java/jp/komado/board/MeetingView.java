package jp.komado.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.Sex;
import org.springframework.lang.Nullable;

/**
 * A meeting as its readers see it.
 *
 * @param title  令和8年度第5回
 * @param agenda null in lists
 */
public record MeetingView(
    UUID id, long version, String number, String title, LocalDate heldOn, MeetingState state, @Nullable String consultationNumber,
    @Nullable LocalDate consultedOn, @Nullable String replyNumber, @Nullable LocalDate repliedOn, @Nullable String chair, List<String> members,
    MeetingTotals totals, @Nullable List<AgendaItem> agenda) {

    /** How far the agenda is. */
    public record MeetingTotals(int cases, int viewed, int withOpinion, int replied) {
    }

    /**
     * A case on the agenda.
     *
     * @param caseId                only for those who may open dossiers
     * @param applicationNumber     only for the office, never for reviewers
     * @param secondReviewerMissing whether somebody finds it unsuitable and nobody else has yet
     */
    public record AgendaItem(
        int no, long version, @Nullable UUID caseId, @Nullable String applicationNumber, int round, AgendaSheet sheet, @Nullable Verdict secretariatView,
        @Nullable String course, @Nullable String doubts, List<EarlierRound> earlier, List<ReviewerOpinion> opinions, boolean secondReviewerMissing,
        @Nullable Verdict verdict, @Nullable String reason, boolean severe, boolean lifeSupport, @Nullable String validityNote,
        @Nullable String question) {
    }

    /** The anonymous sheet in the reader's language. */
    public record AgendaSheet(
        @Nullable Integer age, @Nullable Sex sex, @Nullable ApplicationKind applicationKind, @Nullable LocalDate applicationDate,
        @Nullable String diseaseGroup, @Nullable String diseaseGroupName, @Nullable String diseaseCode, @Nullable String diseaseName,
        boolean severeRequested, @Nullable String severeGround, boolean lifeSupportRequested, boolean hemophilia,
        @Nullable LocalDate diagnosisDate, @Nullable LocalDate opinionDate) {
    }

    /** What the board held back earlier, and what the doctor answered. */
    public record EarlierRound(int round, @Nullable String reason, @Nullable String question, @Nullable LocalDate answeredOn, @Nullable String answer) {
    }

    /** A reviewer's opinion. */
    public record ReviewerOpinion(String reviewer, boolean own, long version, Verdict verdict, boolean severe, boolean lifeSupport, @Nullable String reason,
                       Instant givenAt) {
    }

    /** A case that waits for a meeting. */
    public record WaitingCase(UUID matterId, @Nullable UUID caseId, String applicationNumber, int round, Instant queuedAt, int officeDays,
                              AgendaSheet sheet) {
    }
}
