package jp.komado.renewal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.dossier.Persons;
import jp.komado.mailing.MailingDesk;
import jp.komado.mailing.MailingDesk.Receipt;
import jp.komado.renewal.RenewalViews.RenewalLetterLine;
import jp.komado.renewal.RenewalViews.RenewalRunTotals;
import jp.komado.renewal.RenewalViews.RenewalRunView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which the letters of a wave are printed, counted and posted. */
@Service
public class RenewalRunDesk {

    private final MailingDesk mailing;
    private final RenewalRuns runs;
    private final RenewalRunRepository rows;
    private final RenewalNoticeRepository notices;
    private final Persons persons;
    private final JdbcClient jdbc;

    RenewalRunDesk(MailingDesk mailing, RenewalRuns runs, RenewalRunRepository rows, RenewalNoticeRepository notices, Persons persons,
                   JdbcClient jdbc) {
        this.mailing = mailing;
        this.runs = runs;
        this.rows = rows;
        this.notices = notices;
        this.persons = persons;
        this.jdbc = jdbc;
    }

    /** The runs of a wave, the oldest first. Callers have checked the right; nobody is named. */
    List<RenewalRunView> list(UUID waveId) {
        return rows.findByWaveIdOrderByOpenedAt(waveId).stream().map(run -> view(run, null)).toList();
    }

    /** Takes the letters of a wave that wait as a run of their own. */
    @Transactional
    public UUID open(UUID waveId, boolean reminders) {
        var kind = reminders ? RenewalLetter.Kind.REMINDER : RenewalLetter.Kind.NOTICE;
        return mailing.open(runs, userId -> runs.open(waveId, kind, userId));
    }

    /** A run with its letters. */
    @Transactional(readOnly = true)
    public RenewalRunView show(UUID runId) {
        return mailing.show(runs, runId, (run, open) -> view(run, items(open)));
    }

    /** All letters of a run as one PDF, to be printed. */
    @Transactional(readOnly = true)
    public byte[] print(UUID runId) {
        return mailing.print(runs, runId);
    }

    /** Takes a letter out of its run. */
    @Transactional
    public void takeOut(UUID runId, UUID letterId) {
        mailing.takeOut(runs, runId, letterId);
    }

    /** A second person has counted and compared. */
    @Transactional
    public void check(UUID runId, long version, int count) {
        mailing.check(runs, runId, version, count);
    }

    /** The section head holds the post office's receipt. */
    @Transactional
    public void confirm(UUID runId, long version, Receipt receipt) {
        mailing.confirm(runs, runId, version, receipt);
    }

    private List<RenewalLetterLine> items(List<RenewalLetter> open) {
        var byId = notices.findByIdIn(open.stream().map(RenewalLetter::noticeId).toList()).stream()
            .collect(Collectors.toMap(RenewalNotice::id, Function.identity()));
        var people = persons.find(open.stream().map(RenewalLetter::personId).toList());
        var items = new ArrayList<RenewalLetterLine>();
        for (var letter : open) {
            var notice = byId.get(letter.noticeId());
            items.add(new RenewalLetterLine(letter.id(), notice.caseId(), items.size() + 1, notice.number(), people.get(letter.personId()).fullName(),
                notice.endsOn()));
        }
        return items;
    }

    private RenewalRunView view(RenewalRun run, @Nullable List<RenewalLetterLine> letters) {
        var standing = mailing.standing(runs, run);
        var monthEnd = jdbc.sql("select month_end from komado.renewal_wave where id = ?").param(run.waveId()).query(LocalDate.class).single();
        return new RenewalRunView(run.id(), run.version(), run.waveId(), monthEnd, run.number(), run.kind().name(), run.state().name(), run.openedAt(),
            standing.openedBy(), run.checkedAt(), standing.checkedBy(), run.receiptNumber(), run.postedOn(), run.confirmedAt(),
            standing.confirmedBy(), new RenewalRunTotals(standing.letters(), standing.removed()), standing.overnight(), standing.mayCheck(),
            standing.mayConfirm(), letters);
    }
}
