package jp.komado.mailing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.FiscalYear;
import jp.komado.documents.Documents;
import jp.komado.documents.Papers;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lot;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which letters of any room are printed, counted and posted: whatever people do here checks the right and passes the gate. */
@Service
public class MailingDesk {

    private static final String NOBODY = "system";

    private final Lots lots;
    private final Documents documents;
    private final Papers papers;
    private final Persons persons;
    private final Users users;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    MailingDesk(Lots lots, Documents documents, Papers papers, Persons persons, Users users, PersonalDataGate gate, Rights rights,
                CurrentUsers currentUsers, Clock clock) {
        this.lots = lots;
        this.documents = documents;
        this.papers = papers;
        this.persons = persons;
        this.users = users;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /** An empty lot for a run, numbered by fiscal year: 「26-H0001」. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Lot lot(String kind, char letter, String series) {
        var year = FiscalYear.of(today()).value() % 100;
        return lots.open(kind, "%02d-%c%04d".formatted(year, letter, lots.nextNumber(series + "-" + year)));
    }

    /** Opens a run by the room's own hand, which is told who is at work. */
    @Transactional
    public <R extends MailingRun, L extends MailedLetter> UUID open(Mailing<R, L> mailing, Function<String, R> opening) {
        rights.demand(mailing.terms().doing());
        var run = opening.apply(currentUsers.require().id());
        gate.change(look(mailing, mailing.terms().doing(), letters(mailing, run)), "printed");
        return run.id();
    }

    /** A run with its letters, as the room shows them. */
    @Transactional(readOnly = true)
    public <R extends MailingRun, L extends MailedLetter, V> V show(Mailing<R, L> mailing, UUID runId, BiFunction<R, List<L>, V> view) {
        rights.demand(mailing.terms().reading());
        var run = find(mailing, runId);
        var letters = letters(mailing, run);
        return gate.show(look(mailing, mailing.terms().reading(), letters), () -> view.apply(run, letters));
    }

    /** All letters of a run as one PDF, to be printed. */
    @Transactional(readOnly = true)
    public <R extends MailingRun, L extends MailedLetter> byte[] print(Mailing<R, L> mailing, UUID runId) {
        rights.demand(mailing.terms().doing());
        var letters = letters(mailing, find(mailing, runId));
        if (letters.isEmpty()) {
            throw Problem.conflict("mailing.problem.run-state");
        }
        return gate.show(look(mailing, mailing.terms().doing(), letters), () -> papers.joined(letters.stream().map(this::content).toList()));
    }

    /** Takes a letter out of its run; a run that was checked has to be checked again. */
    @Transactional
    public <R extends MailingRun, L extends MailedLetter> void takeOut(Mailing<R, L> mailing, UUID runId, UUID letterId) {
        rights.demand(mailing.terms().doing());
        var run = find(mailing, runId);
        run.demandHere();
        var letter = letter(mailing, run, letterId);
        withdraw(run, letterId);
        mailing.takenOut(letter);
    }

    /** A letter will not leave, whoever found out: it goes out of its run, whose totals must still meet. */
    @Transactional
    public void withdraw(MailingRun run, UUID letterId) {
        lots.settle(run.lotId(), letterId, ItemResult.REMOVED, null, null, currentUsers.find().map(u -> u.id()).orElse(NOBODY));
        run.reopen();
        if (lots.find(run.lotId()).progress().open() == 0) {
            run.dissolve();
        }
    }

    /** A second person has counted the letters and compared every window with the record. */
    @Transactional
    public <R extends MailingRun, L extends MailedLetter> void check(Mailing<R, L> mailing, UUID runId, long version, int counted) {
        rights.demand(mailing.terms().doing());
        var run = current(mailing, runId, version);
        demandRight(mailing, run, letters(mailing, run), counted);
        run.check(counted, clock.instant(), currentUsers.require().id());
    }

    /** The section head holds the post office's receipt: the letters are on their way. */
    @Transactional
    public <R extends MailingRun, L extends MailedLetter> void confirm(Mailing<R, L> mailing, UUID runId, long version, Receipt receipt) {
        rights.demand(Right.MAILING_CONFIRM);
        var run = current(mailing, runId, version);
        var errors = new FieldErrors();
        errors.demand(!receipt.postedOn().isAfter(today()), "/postedOn", "mailing.field.in-future");
        errors.demand(!receipt.postedOn().isBefore(LocalDate.ofInstant(run.openedAt(), clock.getZone())), "/postedOn", "mailing.field.before-run");
        errors.refuseRequest();
        run.demand(MailingRun.State.CHECKED);
        var letters = letters(mailing, run);
        demandRight(mailing, run, letters, receipt.count());
        var me = currentUsers.require().id();
        run.confirm(receipt.number(), receipt.count(), receipt.postedOn(), clock.instant(), me);
        lots.settleOpen(run.lotId(), ItemResult.DONE, me);
        mailing.posted(letters, receipt.postedOn());
        gate.change(look(mailing, Right.MAILING_CONFIRM, letters), "posted");
    }

    /** A run of the room; 404 if there is none. */
    @Transactional(readOnly = true)
    public <R extends MailingRun> R find(Mailing<R, ?> mailing, UUID runId) {
        return mailing.run(runId).orElseThrow(() -> Problem.notFound("mailing.problem.no-run"));
    }

    /** A letter that is in the run; 409 if it is not. */
    @Transactional(readOnly = true)
    public <R extends MailingRun, L extends MailedLetter> L letter(Mailing<R, L> mailing, R run, UUID letterId) {
        return letters(mailing, run).stream().filter(letter -> letter.id().equals(letterId)).findFirst()
            .orElseThrow(() -> Problem.conflict(mailing.terms().notInRun()));
    }

    /** The letters still in the run, in the order of its list. */
    @Transactional(readOnly = true)
    public <R extends MailingRun, L extends MailedLetter> List<L> letters(Mailing<R, L> mailing, R run) {
        var byId = mailing.lettersOf(run.id()).stream().collect(Collectors.toMap(MailedLetter::id, Function.identity()));
        return lots.find(run.lotId()).items().stream().filter(item -> item.result() != ItemResult.REMOVED)
            .map(item -> byId.get(item.subjectId())).filter(Objects::nonNull).toList();
    }

    /** How a run stands for the user at work. */
    @Transactional(readOnly = true)
    public RunStanding standing(Mailing<?, ?> mailing, MailingRun run) {
        var me = currentUsers.require();
        var progress = lots.find(run.lotId()).progress();
        var mayCheck = run.state() == MailingRun.State.OPEN && rights.has(me, mailing.terms().doing()) && run.mayBeCheckedBy(me.id());
        var mayConfirm = run.state() == MailingRun.State.CHECKED && rights.has(me, Right.MAILING_CONFIRM) && run.mayBeConfirmedBy(me.id());
        return new RunStanding(Objects.requireNonNull(nameOf(run.openedBy())), nameOf(run.checkedBy()), nameOf(run.confirmedBy()),
            progress.items() - progress.removed(), progress.removed(),
            run.isHere() && LocalDate.ofInstant(run.openedAt(), clock.getZone()).isBefore(today()), mayCheck, mayConfirm);
    }

    private <R extends MailingRun> R current(Mailing<R, ?> mailing, UUID runId, long version) {
        var run = find(mailing, runId);
        if (run.version() != version) {
            throw Problem.stale(null);
        }
        return run;
    }

    private <L extends MailedLetter> void demandRight(Mailing<?, L> mailing, MailingRun run, List<L> letters, int counted) {
        new FieldErrors().demand(counted == letters.size(), "/count", mailing.terms().countDiffers()).refuseRequest();
        mailing.demandReady(letters);
        var faults = mailing.faults(run.lotId());
        if (!faults.isEmpty()) {
            throw Problem.conflict(mailing.terms().proofFailed(), String.join("、", faults));
        }
    }

    private byte[] content(MailedLetter letter) {
        try (var in = documents.open(Objects.requireNonNull(letter.documentId()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Look look(Mailing<?, ?> mailing, Right right, Collection<? extends MailedLetter> of) {
        return new Look(right, Purpose.CASE_WORK, mailing.terms().what(), null,
            persons.logKeys(of.stream().map(MailedLetter::personId).distinct().toList()));
    }

    @Nullable
    private String nameOf(@Nullable String userId) {
        return userId == null ? null : users.find(userId).map(u -> u.name()).orElse(userId);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * The post office's receipt.
     *
     * @param count    letters that the post office took
     * @param postedOn day of its stamp
     */
    public record Receipt(String number, int count, LocalDate postedOn) {
    }
}
