package jp.komado.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Persons;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import jp.komado.renewal.RenewalViews.RenewalLetterLine;
import jp.komado.renewal.RenewalViews.RenewalRunTotals;
import jp.komado.renewal.RenewalViews.RenewalRunView;
import jp.komado.renewal.internal.RenewalPapers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which the letters of a wave are printed, counted and posted. */
@Service
public class RenewalRunDesk {

    private static final String WHAT = "renewals";

    private final RenewalRuns runs;
    private final RenewalRunRepository rows;
    private final RenewalNoticeRepository notices;
    private final RenewalPapers papers;
    private final Persons persons;
    private final Lots lots;
    private final Users users;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final JdbcClient jdbc;
    private final Clock clock;

    RenewalRunDesk(RenewalRuns runs, RenewalRunRepository rows, RenewalNoticeRepository notices, RenewalPapers papers, Persons persons, Lots lots,
                   Users users, PersonalDataGate gate, Rights rights, CurrentUsers currentUsers, JdbcClient jdbc, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.notices = notices;
        this.papers = papers;
        this.persons = persons;
        this.lots = lots;
        this.users = users;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The runs of a wave, the oldest first. Callers have checked the right; nobody is named. */
    List<RenewalRunView> list(UUID waveId) {
        return rows.findByWaveIdOrderByOpenedAt(waveId).stream().map(run -> view(run, null)).toList();
    }

    /** Takes the letters of a wave that wait as a run of their own. */
    @Transactional
    public UUID open(UUID waveId, boolean reminders) {
        rights.demand(Right.RENEWAL_DO);
        var run = runs.open(waveId, reminders ? RenewalLetter.Kind.REMINDER : RenewalLetter.Kind.NOTICE, currentUsers.require().id());
        gate.change(look(Right.RENEWAL_DO, runs.open(run)), "printed");
        return run.id();
    }

    /** A run with its letters. */
    @Transactional(readOnly = true)
    public RenewalRunView show(UUID runId) {
        rights.demand(Right.RENEWAL_READ);
        var run = runs.find(runId);
        var open = runs.open(run);
        return gate.show(look(Right.RENEWAL_READ, open), () -> view(run, items(open)));
    }

    /** All letters of a run as one PDF, to be printed. */
    @Transactional(readOnly = true)
    public byte[] print(UUID runId) {
        rights.demand(Right.RENEWAL_DO);
        var open = runs.open(runs.find(runId));
        if (open.isEmpty()) {
            throw Problem.conflict("renewal.problem.run-state");
        }
        return gate.show(look(Right.RENEWAL_DO, open), () -> papers.joined(open.stream().map(RenewalLetter::documentId).toList()));
    }

    /** Takes a letter out of its run. */
    @Transactional
    public void takeOut(UUID runId, UUID letterId) {
        rights.demand(Right.RENEWAL_DO);
        runs.takeOut(runId, letterId);
    }

    /** A second person has counted and compared. */
    @Transactional
    public void check(UUID runId, long version, int count) {
        rights.demand(Right.RENEWAL_DO);
        demandVersion(runId, version);
        runs.check(runId, count, currentUsers.require().id());
    }

    /** The section head holds the post office's receipt. */
    @Transactional
    public void confirm(UUID runId, long version, String receiptNumber, int count, LocalDate postedOn) {
        rights.demand(Right.MAILING_CONFIRM);
        demandVersion(runId, version);
        var open = runs.open(runs.find(runId));
        runs.confirm(runId, receiptNumber, count, postedOn, currentUsers.require().id());
        gate.change(look(Right.MAILING_CONFIRM, open), "posted");
    }

    private void demandVersion(UUID runId, long version) {
        if (runs.find(runId).version() != version) {
            throw Problem.stale(null);
        }
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
        var me = currentUsers.require();
        var progress = lots.find(run.lotId()).progress();
        var done = run.state() == RenewalRun.State.POSTED || run.state() == RenewalRun.State.DISSOLVED;
        var overnight = !done && LocalDate.ofInstant(run.openedAt(), clock.getZone()).isBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var mayCheck = run.state() == RenewalRun.State.OPEN && rights.has(me, Right.RENEWAL_DO) && !me.id().equals(run.openedBy());
        var mayConfirm = run.state() == RenewalRun.State.CHECKED && rights.has(me, Right.MAILING_CONFIRM)
            && !me.id().equals(run.openedBy()) && !me.id().equals(run.checkedBy());
        var monthEnd = jdbc.sql("select month_end from komado.renewal_wave where id = ?").param(run.waveId()).query(LocalDate.class).single();
        return new RenewalRunView(run.id(), run.version(), run.waveId(), monthEnd, run.number(), run.kind().name(), run.state().name(), run.openedAt(),
            Objects.requireNonNull(nameOf(run.openedBy())), run.checkedAt(), nameOf(run.checkedBy()), run.receiptNumber(), run.postedOn(),
            run.confirmedAt(), nameOf(run.confirmedBy()), new RenewalRunTotals(progress.items() - progress.removed(), progress.removed()), overnight,
            mayCheck, mayConfirm, letters);
    }

    private Look look(Right right, Collection<RenewalLetter> of) {
        return new Look(right, Purpose.CASE_WORK, WHAT, null, persons.logKeys(of.stream().map(RenewalLetter::personId).distinct().toList()));
    }

    @Nullable
    private String nameOf(@Nullable String userId) {
        return userId == null ? null : users.find(userId).map(u -> u.name()).orElse(userId);
    }
}
