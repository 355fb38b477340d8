package jp.komado.insurer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Persons;
import jp.komado.insurer.Insurers.Insurer;
import jp.komado.mailing.MailingDesk;
import jp.komado.mailing.MailingDesk.Receipt;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.CaseLabels;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of 家庭支援課 at which letters are enclosed and posted: every method checks the right and passes the gate. */
@Service
public class LetterDesk {

    private static final int LONGEST_LIST = 200;

    private final MailingDesk mailing;
    private final LetterRuns runs;
    private final LetterRunRepository runRows;
    private final InsurerInquiryRepository inquiries;
    private final InsurerInquiries letters;
    private final Insurers insurers;
    private final Applications applications;
    private final Persons persons;
    private final CaseLabels labels;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final OfficeCalendar calendar;
    private final Clock clock;

    LetterDesk(MailingDesk mailing, LetterRuns runs, LetterRunRepository runRows, InsurerInquiryRepository inquiries, InsurerInquiries letters, Insurers insurers,
               Applications applications, Persons persons, CaseLabels labels, PersonalDataGate gate, Rights rights, CurrentUsers currentUsers, OfficeCalendar calendar, Clock clock) {
        this.mailing = mailing;
        this.runs = runs;
        this.runRows = runRows;
        this.inquiries = inquiries;
        this.letters = letters;
        this.insurers = insurers;
        this.applications = applications;
        this.persons = persons;
        this.labels = labels;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The letters that no run has taken yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<LetterRunView.WaitingLetter> waiting() {
        rights.demand(Right.INQUIRY_READ);
        var waiting = inquiries.findByStateOrderByPreparedAtAscIdAsc(InquiryState.PREPARED, Limit.of(LONGEST_LIST));
        return gate.show(look(waiting), () -> {
            var names = labels.labels(cases(waiting));
            var known = known(waiting);
            return waiting.stream().map(letter -> waiting(letter, names.get(letter.caseId()), known)).toList();
        });
    }

    private LetterRunView.WaitingLetter waiting(InsurerInquiry letter, CaseLabel label, Map<String, Insurer> known) {
        var insurance = applications.find(letter.caseId()).insurance();
        var insurer = letter.insurerNumber() == null ? null : known.get(letter.insurerNumber());
        var entered = insurance == null ? null : insurance.insurerName();
        return new LetterRunView.WaitingLetter(letter.id(), letter.caseId(), letter.letterNumber(), label.applicationNumber(), label.patientName(),
            insurer != null ? insurer.number() : insurance == null ? null : insurance.insurerNumber(), insurer != null ? insurer.name() : entered,
            insurer != null, letter.attempt(), letter.preparedAt(),
            calendar.officeDaysBetween(LocalDate.ofInstant(letter.preparedAt(), clock.getZone()), today()));
    }

    /** The letters that insurers have not answered yet, those posted first at the top. */
    @Transactional(readOnly = true)
    public List<LetterRunView.AwaitedLetter> awaited() {
        rights.demand(Right.INQUIRY_READ);
        var posted = inquiries.findByStateOrderByPostedOnAscIdAsc(InquiryState.POSTED, Limit.of(LONGEST_LIST));
        return gate.show(look(posted), () -> {
            var names = labels.labels(cases(posted));
            var known = known(posted);
            return posted.stream().map(letter -> new LetterRunView.AwaitedLetter(letter.id(), letter.caseId(), letter.letterNumber(),
                names.get(letter.caseId()).applicationNumber(), known.get(letter.insurerNumber()).name(), letter.postedOn(), letter.reminders(),
                letter.nextReminderOn(), calendar.officeDaysBetween(letter.postedOn(), today()))).toList();
        });
    }

    /** Notes where the insurer of a waiting letter is written to. */
    @Transactional
    public void address(UUID inquiryId, Insurer insurer) {
        rights.demand(Right.INQUIRY_DO);
        letters.address(inquiryId, insurer, currentUsers.require().id());
    }

    /** The runs, the newest first. */
    @Transactional(readOnly = true)
    public List<LetterRunView> list() {
        rights.demand(Right.INQUIRY_READ);
        return runRows.findByOrderByOpenedAtDescIdDesc(Limit.of(LONGEST_LIST)).stream().map(run -> view(run, mailing.letters(runs, run), null)).toList();
    }

    /** Prints the letters that wait as a run of their own. */
    @Transactional
    public UUID open() {
        return mailing.open(runs, runs::open);
    }

    /** A run with its letters. */
    @Transactional(readOnly = true)
    public LetterRunView show(UUID runId) {
        return mailing.show(runs, runId, (run, open) -> view(run, open, items(open)));
    }

    /** All letters of a run as one PDF, to be printed. */
    @Transactional(readOnly = true)
    public byte[] print(UUID runId) {
        return mailing.print(runs, runId);
    }

    /** Notes the numbers of the registered letters, by letter. */
    @Transactional
    public void track(UUID runId, Map<UUID, String> trackingNumbers) {
        rights.demand(Right.INQUIRY_DO);
        runs.track(runId, trackingNumbers);
    }

    /** Takes a letter out of its run. */
    @Transactional
    public void takeOut(UUID runId, UUID inquiryId) {
        mailing.takeOut(runs, runId, inquiryId);
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

    private List<LetterRunView.RunLetter> items(List<InsurerInquiry> open) {
        var names = labels.labels(cases(open));
        var known = known(open);
        var items = new ArrayList<LetterRunView.RunLetter>();
        for (var letter : open) {
            var label = names.get(letter.caseId());
            var insurer = letter.insurerNumber() == null ? null : known.get(letter.insurerNumber());
            items.add(new LetterRunView.RunLetter(letter.id(), letter.caseId(), items.size() + 1, letter.letterNumber(), label.applicationNumber(),
                label.patientName(), letter.insurerNumber(), insurer == null ? null : insurer.name(), letter.trackingNumber() == null ? null
                    : new TrackingNumber(letter.trackingNumber()).printed(), letter.attempt()));
        }
        return items;
    }

    private LetterRunView view(LetterRun run, List<InsurerInquiry> open, @Nullable List<LetterRunView.RunLetter> items) {
        var standing = mailing.standing(runs, run);
        var tracked = (int) open.stream().filter(letter -> letter.trackingNumber() != null).count();
        return new LetterRunView(run.id(), run.version(), run.number(), run.state().name(), run.openedAt(), standing.openedBy(), run.checkedAt(),
            standing.checkedBy(), run.receiptNumber(), run.postedOn(), run.confirmedAt(), standing.confirmedBy(),
            new LetterRunView.RunTotals(standing.letters(), tracked, standing.removed()), standing.overnight(), standing.mayCheck(),
            standing.mayConfirm(), items);
    }

    private Look look(Collection<InsurerInquiry> of) {
        return new Look(Right.INQUIRY_READ, Purpose.CASE_WORK, "insurer-letters", null, persons.logKeys(of.stream().map(InsurerInquiry::personId).distinct().toList()));
    }

    private Map<String, Insurer> known(Collection<InsurerInquiry> of) {
        return insurers.find(new HashSet<>(of.stream().map(InsurerInquiry::insurerNumber).filter(Objects::nonNull).toList()));
    }

    private static List<UUID> cases(Collection<InsurerInquiry> of) {
        return of.stream().map(InsurerInquiry::caseId).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
