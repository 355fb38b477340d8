package jp.komado.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.renewal.internal.RenewalPapers;
import jp.komado.renewal.internal.RenewalPapers.Letter;
import jp.komado.workflow.Workflow;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * ⑯ The notices from their examination to their end. What happens to an application moves its notice on; a step can be called again
 * after it was done, as a job that is retried does, and then changes nothing.
 */
@Service
@Transactional
public class RenewalNotices {

    static final String STEP = "⑯";
    private static final String APPLIED = "renewal.applied";
    private static final String SETTLED = "renewal.settled";
    private static final String STOPPED = "renewal.stopped";

    private final RenewalNoticeRepository notices;
    private final RenewalLetterRepository letters;
    private final LetterWithdrawals withdrawals;
    private final Examination examination;
    private final RenewalPapers papers;
    private final RenewalDates dates;
    private final Applications applications;
    private final Municipalities municipalities;
    private final Timeline timeline;
    private final Workflow workflow;
    private final Clock clock;

    RenewalNotices(RenewalNoticeRepository notices, RenewalLetterRepository letters, LetterWithdrawals withdrawals, Examination examination,
                   RenewalPapers papers, RenewalDates dates, Applications applications, Municipalities municipalities, Timeline timeline,
                   Workflow workflow, Clock clock) {
        this.notices = notices;
        this.letters = letters;
        this.withdrawals = withdrawals;
        this.examination = examination;
        this.papers = papers;
        this.dates = dates;
        this.applications = applications;
        this.municipalities = municipalities;
        this.timeline = timeline;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Whether a person has to look before the family is written to. */
    public boolean examine(UUID noticeId) {
        var notice = find(noticeId);
        notice.examined(examination.doubts(notice.personId(), notice.caseId(), notice.endsOn()));
        return !notice.doubts().isEmpty();
    }

    /** Makes the notice's letter, once. */
    public void prepare(UUID noticeId) {
        var notice = find(noticeId);
        if (letter(notice, RenewalLetter.Kind.NOTICE).isEmpty()) {
            print(notice, RenewalLetter.Kind.NOTICE);
            timeline.add(notice.caseId(), STEP, "renewal.timeline.prepared", notice.number());
        }
        notice.prepared();
    }

    /** Makes the letter that reminds a silent family; nobody is reminded of a notice that never left, or cannot be written to any more. */
    public void remind(UUID noticeId) {
        var notice = find(noticeId);
        var lost = EnumSet.copyOf(dangerous());
        lost.retainAll(examination.doubts(notice.personId(), notice.caseId(), notice.endsOn()));
        if (notice.postedOn() != null && lost.isEmpty() && letter(notice, RenewalLetter.Kind.REMINDER).isEmpty()) {
            print(notice, RenewalLetter.Kind.REMINDER);
            timeline.add(notice.caseId(), STEP, "renewal.timeline.reminder-prepared", notice.number());
        }
    }

    private static Set<Doubt> dangerous() {
        return EnumSet.of(Doubt.NO_ADDRESS, Doubt.PROTECTED_ADDRESS, Doubt.DIED, Doubt.MOVED_AWAY, Doubt.TWENTY);
    }

    /** Prints a letter that was taken out of its run anew, from the record as it is now. */
    void printAgain(RenewalNotice notice, RenewalLetter.Kind kind) {
        print(notice, kind);
    }

    private void print(RenewalNotice notice, RenewalLetter.Kind kind) {
        var municipality = municipalities.require(applications.find(notice.caseId()).municipalityCode());
        var printed = papers.print(new Letter(notice.certificateId(), notice.caseId(), notice.personId(), notice.number(),
            kind == RenewalLetter.Kind.REMINDER, dates.extractedFrom(notice.endsOn()), municipality.name(), notice.adult(), notice.twenty()), today());
        letters.save(new RenewalLetter(notice, kind, printed.documentId(), printed.digest(), clock.instant()));
    }

    /** The certificate ended, and nobody has applied. */
    public void expire(UUID noticeId) {
        var notice = find(noticeId);
        if (!notice.state().isFinal()) {
            withdrawals.all(notice);
            notice.expired(today());
            timeline.add(notice.caseId(), STEP, "renewal.timeline.expired", notice.endsOn());
        }
    }

    /** An application of renewal was received: letters that have not left stay here, and the notice waits for the decision. */
    public void applied(UUID personId, UUID renewalCaseId, LocalDate on) {
        notices.findFirstByPersonIdOrderByEndsOnDesc(personId).filter(notice -> notice.renewalCaseId() == null)
            .filter(notice -> !notice.caseId().equals(renewalCaseId) && notice.state() != RenewalState.NOT_RENEWED).ifPresent(notice -> {
                withdrawals.all(notice);
                notice.applied(renewalCaseId, on);
                timeline.add(notice.caseId(), STEP, "renewal.timeline.applied", applications.find(renewalCaseId).applicationNumber());
                timeline.add(renewalCaseId, STEP, "renewal.timeline.applied-here", notice.number());
                notices.flush();
                correlate(APPLIED, notice.id(), Map.of());
            });
    }

    /** The application of renewal was decided, or is no longer there. */
    void settled(UUID renewalCaseId, boolean decided) {
        notices.findByRenewalCaseId(renewalCaseId).filter(notice -> notice.state() == RenewalState.APPLIED).ifPresent(notice -> {
            if (decided) {
                notice.decided(today());
                timeline.add(notice.caseId(), STEP, "renewal.timeline.decided");
            } else {
                notice.applicationGone();
                timeline.add(notice.caseId(), STEP, "renewal.timeline.application-gone");
                if (notice.postedOn() == null && letter(notice, RenewalLetter.Kind.NOTICE).isEmpty()) {
                    print(notice, RenewalLetter.Kind.NOTICE);
                }
            }
            notices.flush();
            correlate(SETTLED, notice.id(), Map.of("renewalSettled", decided ? "DECIDED" : "WITHDRAWN"));
        });
    }

    /** The person will not be renewed; letters that have not left stay here. */
    void stop(RenewalNotice notice, StopGround ground, boolean byProcess) {
        withdrawals.all(notice);
        notice.notRenewed(ground, today());
        timeline.add(notice.caseId(), STEP, "renewal.timeline.not-renewed", ground);
        if (!byProcess) {
            notices.flush();
            correlate(STOPPED, notice.id(), Map.of());
        }
    }

    /** A person has looked: the family is written to, or has applied already, or is not renewed. */
    void checked(RenewalNotice notice, @Nullable String note, String by) {
        notice.checked(note, clock.instant(), by);
        timeline.add(notice.caseId(), STEP, "renewal.timeline.checked");
    }

    private void correlate(String message, UUID noticeId, Map<String, Object> variables) {
        if (workflow.isWaitingFor(message, noticeId)) {
            workflow.correlate(message, noticeId, variables);
        }
    }

    private Optional<RenewalLetter> letter(RenewalNotice notice, RenewalLetter.Kind kind) {
        return letters.findByNoticeIdAndKindAndStateNot(notice.id(), kind, RenewalLetter.State.CANCELLED);
    }

    @Transactional(readOnly = true)
    RenewalNotice find(UUID noticeId) {
        return notices.findById(noticeId).orElseThrow(() -> Problem.notFound("renewal.problem.no-notice"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
