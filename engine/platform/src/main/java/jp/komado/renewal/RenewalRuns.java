package jp.komado.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import jp.komado.workflow.Workflow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * ⑯ The letters of a wave through the post. A run takes the letters that are made, is counted by a second person, and closes only when
 * the section head confirms the post office's receipt; until then no family counts as written to.
 */
@Component
class RenewalRuns {

    static final String KIND = "RENEWAL_LETTERS";
    private static final String POSTED = "renewal.posted";

    private final RenewalRunRepository runs;
    private final RenewalLetterRepository letters;
    private final RenewalNoticeRepository notices;
    private final RenewalNotices renewals;
    private final LetterWithdrawals withdrawals;
    private final RenewalProof proof;
    private final Lots lots;
    private final Timeline timeline;
    private final Workflow workflow;
    private final Clock clock;
    private final int largest;

    RenewalRuns(RenewalRunRepository runs, RenewalLetterRepository letters, RenewalNoticeRepository notices, RenewalNotices renewals,
                LetterWithdrawals withdrawals, RenewalProof proof, Lots lots, Timeline timeline, Workflow workflow, Clock clock,
                @Value("${komado.renewal.largest-run:500}") int largest) {
        this.runs = runs;
        this.letters = letters;
        this.notices = notices;
        this.renewals = renewals;
        this.withdrawals = withdrawals;
        this.proof = proof;
        this.lots = lots;
        this.timeline = timeline;
        this.workflow = workflow;
        this.clock = clock;
        this.largest = largest;
    }

    /** Takes the letters of a wave that wait. */
    @Transactional
    RenewalRun open(UUID waveId, RenewalLetter.Kind kind, String userId) {
        var waiting = letters.waiting(waveId, kind, Limit.of(largest));
        if (waiting.isEmpty()) {
            throw Problem.conflict("renewal.problem.nothing-to-print");
        }
        var year = FiscalYear.of(today()).value() % 100;
        var number = "%02d-U%04d".formatted(year, lots.nextNumber("renewal-run-" + year));
        var lot = lots.open(KIND, number);
        var run = runs.save(new RenewalRun(waveId, lot.id(), number, kind, clock.instant(), userId));
        waiting.forEach(letter -> letter.printed(run.id()));
        lots.addAll(lot.id(), waiting.stream().map(RenewalLetter::id).toList());
        return run;
    }

    /** Takes a letter out; it is made anew from the record and waits for the next run. */
    @Transactional
    void takeOut(UUID runId, UUID letterId) {
        var run = find(runId);
        if (run.state() != RenewalRun.State.OPEN && run.state() != RenewalRun.State.CHECKED) {
            throw Problem.conflict("renewal.problem.run-state");
        }
        var letter = open(run).stream().filter(l -> l.id().equals(letterId)).findFirst()
            .orElseThrow(() -> Problem.conflict("renewal.problem.not-in-run"));
        withdrawals.one(letter);
        renewals.printAgain(notices.findById(letter.noticeId()).orElseThrow(), letter.kind());
    }

    /** A second person has counted the letters and compared every window with the record. */
    @Transactional
    void check(UUID runId, int counted, String userId) {
        var run = find(runId);
        demandRight(run, counted);
        run.check(counted, clock.instant(), userId);
    }

    /** The section head holds the post office's receipt: the families are written to. */
    @Transactional
    void confirm(UUID runId, String receiptNumber, int receiptCount, LocalDate postedOn, String userId) {
        var run = find(runId);
        var errors = new FieldErrors();
        errors.demand(!postedOn.isAfter(today()), "/postedOn", "renewal.field.in-future");
        errors.demand(!postedOn.isBefore(LocalDate.ofInstant(run.openedAt(), clock.getZone())), "/postedOn", "renewal.field.before-run");
        errors.refuseRequest();
        run.demand(RenewalRun.State.CHECKED);
        demandRight(run, receiptCount);
        run.confirm(receiptNumber, receiptCount, postedOn, clock.instant(), userId);
        var posted = open(run);
        lots.settleOpen(run.lotId(), ItemResult.DONE, userId);
        var byId = notices.findByIdIn(posted.stream().map(RenewalLetter::noticeId).toList()).stream()
            .collect(Collectors.toMap(RenewalNotice::id, Function.identity()));
        for (var letter : posted) {
            letter.posted();
            posted(byId.get(letter.noticeId()), letter.kind(), postedOn);
        }
    }

    private void posted(RenewalNotice notice, RenewalLetter.Kind kind, LocalDate on) {
        if (kind == RenewalLetter.Kind.REMINDER) {
            notice.reminded(on);
            timeline.add(notice.caseId(), RenewalNotices.STEP, "renewal.timeline.reminded", on);
            return;
        }
        notice.posted(on);
        timeline.add(notice.caseId(), RenewalNotices.STEP, "renewal.timeline.posted", on, notice.number());
        if (workflow.isWaitingFor(POSTED, notice.id())) {
            workflow.correlate(POSTED, notice.id(), Map.of());
        }
    }

    /** The letters still in the run, in the order of its list. */
    @Transactional(readOnly = true)
    List<RenewalLetter> open(RenewalRun run) {
        var byId = letters.findByRunId(run.id()).stream().collect(Collectors.toMap(RenewalLetter::id, Function.identity()));
        return lots.find(run.lotId()).items().stream().filter(item -> item.result() != ItemResult.REMOVED)
            .map(item -> byId.get(item.subjectId())).filter(Objects::nonNull).toList();
    }

    private void demandRight(RenewalRun run, int counted) {
        var size = open(run).size();
        new FieldErrors().demand(counted == size, "/count", "renewal.field.count-differs").refuseRequest();
        var faults = proof.faults(run.lotId());
        if (!faults.isEmpty()) {
            throw Problem.conflict("renewal.problem.proof-failed", String.join("、", faults));
        }
    }

    @Transactional(readOnly = true)
    RenewalRun find(UUID runId) {
        return runs.findById(runId).orElseThrow(() -> Problem.notFound("renewal.problem.no-run"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
