package jp.komado.insurer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.calendar.FiscalYear;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.documents.Addressee;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.insurer.internal.InquiryPapers;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import jp.komado.workflow.NotWaiting;
import jp.komado.workflow.Workflow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * ⑧ Letters through the post. A run takes the letters that wait, notes the number of each registered letter, is checked by a second
 * person, and closes only when the section head confirms the post office's receipt; until then nobody waits for an answer.
 */
@Component
class LetterRuns {

    static final String KIND = "INSURER_LETTERS";
    static final int LARGEST = 100;
    private static final String POSTED = "insurer.posted";

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

    LetterRuns(LetterRunRepository runs, InsurerInquiryRepository inquiries, InquiryConsents consents, Insurers insurers, InquiryPapers papers,
               RunProof proof, Lots lots, Timeline timeline, Workflow workflow, OfficeCalendar calendar, Clock clock,
               @Value("${komado.insurer.reminder-office-days:15}") int reminderOfficeDays) {
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
        var year = FiscalYear.of(today()).value() % 100;
        var number = "%02d-H%04d".formatted(year, lots.nextNumber("insurer-run-" + year));
        var lot = lots.open(KIND, number);
        var run = runs.save(new LetterRun(lot.id(), number, clock.instant(), userId));
        var known = insurers.find(new HashSet<>(waiting.stream().map(InsurerInquiry::insurerNumber).toList()));
        for (var inquiry : waiting) {
            var consent = consents.onFile(inquiry.caseId()).orElseThrow();
            var printed = papers.print(inquiry.caseId(), inquiry.letterNumber(), inquiry.attempt(), inquiry.insurerNumber(),
                addressee(known.get(inquiry.insurerNumber())), consent.on(), today());
            inquiry.printed(run.id(), printed.documentId(), printed.digest());
            lots.add(lot.id(), inquiry.id());
            timeline.add(inquiry.caseId(), InsurerInquiries.STEP, "insurer.timeline.printed", inquiry.letterNumber(), number);
        }
        return run;
    }

    /** Notes the numbers of the registered letters; all of them or none. */
    @Transactional
    void track(UUID runId, Map<UUID, String> typed) {
        var run = find(runId);
        run.demand(LetterRun.State.OPEN);
        var errors = new FieldErrors();
        var seen = new HashSet<String>();
        typed.forEach((inquiryId, text) -> {
            var pointer = "/trackingNumbers/" + inquiryId;
            var number = TrackingNumber.read(text);
            errors.demand(number.isPresent(), pointer, "insurer.field.tracking-number");
            number.ifPresent(found -> errors.demand(seen.add(found.value()) && free(found, inquiryId), pointer, "insurer.field.tracking-number-twice"));
        });
        errors.refuseRequest();
        typed.forEach((inquiryId, text) -> ofRun(run, inquiryId).track(TrackingNumber.read(text).orElseThrow()));
    }

    private boolean free(TrackingNumber number, UUID inquiryId) {
        return inquiries.findByTrackingNumberIn(List.of(number.value())).stream().allMatch(other -> other.id().equals(inquiryId));
    }

    /** Takes a letter out; it waits for the next run and is printed anew. */
    @Transactional
    void takeOut(UUID runId, UUID inquiryId, String userId) {
        var run = find(runId);
        var inquiry = ofRun(run, inquiryId);
        if (run.state() == LetterRun.State.CHECKED) {
            run.reopen();
        }
        run.demand(LetterRun.State.OPEN);
        lots.settle(run.lotId(), inquiryId, ItemResult.REMOVED, null, null, userId);
        inquiry.takenOut();
        dissolveIfEmpty(run);
    }

    /** A second person has counted the letters and compared every window with the record. */
    @Transactional
    void check(UUID runId, int counted, String userId) {
        var run = find(runId);
        demandRight(run, counted);
        run.check(counted, clock.instant(), userId);
    }

    /** The section head holds the post office's receipt: the letters are on their way, and the cases wait for the answers. */
    @Transactional
    void confirm(UUID runId, String receiptNumber, int receiptCount, LocalDate postedOn, String userId) {
        var run = find(runId);
        var errors = new FieldErrors();
        errors.demand(!postedOn.isAfter(today()), "/postedOn", "insurer.field.in-future");
        errors.demand(!postedOn.isBefore(LocalDate.ofInstant(run.openedAt(), clock.getZone())), "/postedOn", "insurer.field.before-run");
        errors.refuseRequest();
        run.demand(LetterRun.State.CHECKED);
        demandRight(run, receiptCount);
        run.confirm(receiptNumber, receiptCount, postedOn, clock.instant(), userId);
        var reminder = calendar.plusOfficeDays(postedOn, reminderOfficeDays);
        for (var inquiry : open(run)) {
            lots.settle(run.lotId(), inquiry.id(), ItemResult.DONE, null, null, userId);
            inquiry.posted(postedOn, reminder);
            timeline.add(inquiry.caseId(), InsurerInquiries.STEP, "insurer.timeline.posted", inquiry.letterNumber(), postedOn);
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

    /** The application is over: its letter leaves the run, whose totals must still meet. */
    @Transactional
    void forget(InsurerInquiry inquiry, String userId) {
        if (inquiry.runId() == null || inquiry.state() != InquiryState.PRINTED) {
            return;
        }
        var run = find(inquiry.runId());
        lots.settle(run.lotId(), inquiry.id(), ItemResult.REMOVED, null, null, userId);
        if (run.state() == LetterRun.State.CHECKED) {
            run.reopen();
        }
        dissolveIfEmpty(run);
    }

    /** The letters still in the run, in the order of its list. */
    @Transactional(readOnly = true)
    List<InsurerInquiry> open(LetterRun run) {
        var byId = inquiries.findByRunId(run.id()).stream().collect(Collectors.toMap(InsurerInquiry::id, Function.identity()));
        return lots.find(run.lotId()).items().stream().filter(item -> item.result() != ItemResult.REMOVED)
            .map(item -> byId.get(item.subjectId())).filter(Objects::nonNull).toList();
    }

    private void demandRight(LetterRun run, int counted) {
        var letters = open(run);
        var errors = new FieldErrors();
        errors.demand(counted == letters.size(), "/count", "insurer.field.count-differs", letters.size());
        errors.refuseRequest();
        if (letters.stream().anyMatch(letter -> letter.trackingNumber() == null)) {
            throw Problem.conflict("insurer.problem.tracking-missing");
        }
        var faults = proof.faults(run.lotId());
        if (!faults.isEmpty()) {
            throw Problem.conflict("insurer.problem.proof-failed", String.join("、", faults));
        }
    }

    private void dissolveIfEmpty(LetterRun run) {
        if (open(run).isEmpty()) {
            run.dissolve();
        }
    }

    @Transactional(readOnly = true)
    LetterRun find(UUID runId) {
        return runs.findById(runId).orElseThrow(() -> Problem.notFound("insurer.problem.no-run"));
    }

    private InsurerInquiry ofRun(LetterRun run, UUID inquiryId) {
        return open(run).stream().filter(inquiry -> inquiry.id().equals(inquiryId)).findFirst()
            .orElseThrow(() -> Problem.conflict("insurer.problem.not-in-run"));
    }

    static Addressee addressee(Insurer insurer) {
        return new Addressee(insurer.postalCode().substring(0, 3) + "-" + insurer.postalCode().substring(3), insurer.address(), insurer.name());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
