package jp.komado.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.dossier.Timeline;
import jp.komado.lot.Lots;
import jp.komado.mailing.Mailing;
import jp.komado.mailing.MailingDesk;
import jp.komado.mailing.MailingTerms;
import jp.komado.problem.Problem;
import jp.komado.workflow.Workflow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ⑯ The letters of a wave through the post. A run takes the letters that are made; no family counts as written to before it is posted. */
@Component
class RenewalRuns implements Mailing<RenewalRun, RenewalLetter> {

    static final String KIND = "RENEWAL_LETTERS";
    private static final String POSTED = "renewal.posted";
    private static final MailingTerms TERMS = new MailingTerms(Right.RENEWAL_READ, Right.RENEWAL_DO, "renewals",
        "renewal.problem.not-in-run", "renewal.field.count-differs", "renewal.problem.proof-failed");

    private final MailingDesk desk;
    private final RenewalRunRepository runs;
    private final RenewalLetterRepository letters;
    private final RenewalNoticeRepository notices;
    private final RenewalNotices renewals;
    private final LetterWithdrawals withdrawals;
    private final RenewalProof proof;
    private final Lots lots;
    private final Timeline timeline;
    private final Workflow workflow;
    private final int largest;

    RenewalRuns(MailingDesk desk, RenewalRunRepository runs, RenewalLetterRepository letters, RenewalNoticeRepository notices,
                RenewalNotices renewals, LetterWithdrawals withdrawals, RenewalProof proof, Lots lots, Timeline timeline, Workflow workflow,
                @Value("${komado.renewal.largest-run:500}") int largest) {
        this.desk = desk;
        this.runs = runs;
        this.letters = letters;
        this.notices = notices;
        this.renewals = renewals;
        this.withdrawals = withdrawals;
        this.proof = proof;
        this.lots = lots;
        this.timeline = timeline;
        this.workflow = workflow;
        this.largest = largest;
    }

    /** Takes the letters of a wave that wait. */
    @Transactional
    RenewalRun open(UUID waveId, RenewalLetter.Kind kind, String userId) {
        var waiting = letters.waiting(waveId, kind, Limit.of(largest));
        if (waiting.isEmpty()) {
            throw Problem.conflict("renewal.problem.nothing-to-print");
        }
        var lot = desk.lot(KIND, 'U', "renewal-run");
        var run = runs.save(new RenewalRun(waveId, kind, lot, userId));
        waiting.forEach(letter -> letter.printed(run.id()));
        lots.addAll(lot.id(), waiting.stream().map(RenewalLetter::id).toList());
        return run;
    }

    @Override
    public MailingTerms terms() {
        return TERMS;
    }

    @Override
    public Optional<RenewalRun> run(UUID runId) {
        return runs.findById(runId);
    }

    @Override
    public List<RenewalLetter> lettersOf(UUID runId) {
        return letters.findByRunId(runId);
    }

    @Override
    public List<String> faults(UUID lotId) {
        return proof.faults(lotId);
    }

    /** It is made anew from the record and waits for the next run. */
    @Override
    @Transactional
    public void takenOut(RenewalLetter letter) {
        withdrawals.discard(letter);
        renewals.printAgain(notices.findById(letter.noticeId()).orElseThrow(), letter.kind());
    }

    /** The families are written to. */
    @Override
    @Transactional
    public void posted(List<RenewalLetter> posted, LocalDate on) {
        var byId = notices.findByIdIn(posted.stream().map(RenewalLetter::noticeId).toList()).stream()
            .collect(Collectors.toMap(RenewalNotice::id, Function.identity()));
        for (var letter : posted) {
            letter.posted();
            posted(byId.get(letter.noticeId()), letter.kind(), on);
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
}
