package jp.komado.insurer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.documents.Addressee;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.insurer.internal.InquiryPapers;
import jp.komado.lot.Lots;
import jp.komado.mailing.Mailing;
import jp.komado.mailing.MailingDesk;
import jp.komado.mailing.MailingRun;
import jp.komado.mailing.MailingTerms;
import jp.komado.problem.Problem;
import jp.komado.workflow.NotWaiting;
import jp.komado.workflow.Workflow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * ⑧ Letters through the post. A run takes the letters that wait and notes the number of each registered letter; nobody waits for an answer
 * before it is posted.
 */
@Component
class LetterRuns implements Mailing<LetterRun, InsurerInquiry> {

    static final String KIND = "INSURER_LETTERS";
    static final int LARGEST = 100;
    private static final String POSTED = "insurer.posted";
    private static final MailingTerms TERMS = new MailingTerms(Right.INQUIRY_READ, Right.INQUIRY_DO, "insurer-letters",
        "insurer.problem.not-in-run", "insurer.field.count-differs", "insurer.problem.proof-failed");

    private final MailingDesk desk;
    private final LetterRunRepository runs;
    private final InsurerInquiryRepository inquiries;
    private final InquiryConsents consents;
    private final Insurers insurers;
    private final InquiryPapers papers;
    private final RunProof proof;
    private final Lots lots;
    private final Timeline timeline;
    private final Workflow workflow;
    private final OfficeCalendar calendar;
    private final Clock clock;
    private final int reminderOfficeDays;

    LetterRuns(MailingDesk desk, LetterRunRepository runs, InsurerInquiryRepository inquiries, InquiryConsents consents, Insurers insurers,
               InquiryPapers papers, RunProof proof, Lots lots, Timeline timeline, Workflow workflow, OfficeCalendar calendar, Clock clock,
               @Value("${komado.insurer.reminder-office-days:15}") int reminderOfficeDays) {
        this.desk = desk;
        this.runs = runs;
        this.inquiries = inquiries;
        this.consents = consents;
        this.insurers = insurers;
        this.papers = papers;
        this.proof = proof;
        this.lots = lots;
        this.timeline = timeline;
        this.workflow = workflow;
        this.calendar = calendar;
        this.clock = clock;
        this.reminderOfficeDays = reminderOfficeDays;
    }

    /** Prints the oldest letters that wait and whose addressee is known, each with the consent that is on file (K15). */
    @Transactional
    LetterRun open(String userId) {
        var waiting = inquiries.findByStateAndInsurerNumberNotNullOrderByPreparedAtAscIdAsc(InquiryState.PREPARED, Limit.of(LARGEST))
            .stream().filter(inquiry -> consents.given(inquiry.caseId())).toList();
        if (waiting.isEmpty()) {
            throw Problem.conflict("insurer.problem.nothing-to-print");
        }
        var lot = desk.lot(KIND, 'H', "insurer-run");
        var run = runs.save(new LetterRun(lot, userId));
        var known = insurers.find(new HashSet<>(waiting.stream().map(InsurerInquiry::insurerNumber).toList()));
        for (var inquiry : waiting) {
            var consent = consents.onFile(inquiry.caseId()).orElseThrow();
            var printed = papers.print(inquiry.caseId(), inquiry.letterNumber(), inquiry.attempt(), inquiry.insurerNumber(),
                addressee(known.get(inquiry.insurerNumber())), consent.on(), today());
            inquiry.printed(run.id(), printed.documentId(), printed.digest());
            lots.add(lot.id(), inquiry.id());
            timeline.add(inquiry.caseId(), InsurerInquiries.STEP, "insurer.timeline.printed", inquiry.letterNumber(), lot.number());
        }
        return run;
    }

    /** Notes the numbers of the registered letters; all of them or none. */
    @Transactional
    void track(UUID runId, Map<UUID, String> typed) {
        var run = desk.find(this, runId);
        run.demand(MailingRun.State.OPEN);
        var errors = new FieldErrors();
        var seen = new HashSet<String>();
        typed.forEach((inquiryId, text) -> {
            var pointer = "/trackingNumbers/" + inquiryId;
            var number = TrackingNumber.read(text);
            errors.demand(number.isPresent(), pointer, "insurer.field.tracking-number");
            number.ifPresent(found -> errors.demand(seen.add(found.value()) && free(found, inquiryId), pointer, "insurer.field.tracking-number-twice"));
        });
        errors.refuseRequest();
        typed.forEach((inquiryId, text) -> desk.letter(this, run, inquiryId).track(TrackingNumber.read(text).orElseThrow()));
    }

    private boolean free(TrackingNumber number, UUID inquiryId) {
        return inquiries.findByTrackingNumberIn(List.of(number.value())).stream().allMatch(other -> other.id().equals(inquiryId));
    }

    @Override
    public MailingTerms terms() {
        return TERMS;
    }

    @Override
    public Optional<LetterRun> run(UUID runId) {
        return runs.findById(runId);
    }

    @Override
    public List<InsurerInquiry> lettersOf(UUID runId) {
        return inquiries.findByRunId(runId);
    }

    @Override
    public void demandReady(List<InsurerInquiry> letters) {
        if (letters.stream().anyMatch(letter -> letter.trackingNumber() == null)) {
            throw Problem.conflict("insurer.problem.tracking-missing");
        }
    }

    @Override
    public List<String> faults(UUID lotId) {
        return proof.faults(lotId);
    }

    /** It waits for the next run. */
    @Override
    public void takenOut(InsurerInquiry letter) {
        letter.takenOut();
    }

    /** The cases wait for the answers. */
    @Override
    @Transactional
    public void posted(List<InsurerInquiry> letters, LocalDate on) {
        var reminder = calendar.plusOfficeDays(on, reminderOfficeDays);
        for (var inquiry : letters) {
            inquiry.posted(on, reminder);
            timeline.add(inquiry.caseId(), InsurerInquiries.STEP, "insurer.timeline.posted", inquiry.letterNumber(), on);
            goOn(inquiry, reminder);
        }
    }

    private void goOn(InsurerInquiry inquiry, LocalDate reminder) {
        try {
            workflow.correlate(POSTED, inquiry.caseId(), Map.of("insurerReminder", reminder.toString()));
        } catch (NotWaiting e) {
            throw Problem.conflict("insurer.problem.not-waiting", inquiry.letterNumber());
        }
    }

    /** The application is over: its letter leaves the run. */
    @Transactional
    void forget(InsurerInquiry inquiry) {
        if (inquiry.runId() != null && inquiry.state() == InquiryState.PRINTED) {
            desk.withdraw(desk.find(this, inquiry.runId()), inquiry.id());
        }
    }

    static Addressee addressee(Insurer insurer) {
        return new Addressee(insurer.postalCode().substring(0, 3) + "-" + insurer.postalCode().substring(3), insurer.address(), insurer.name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
