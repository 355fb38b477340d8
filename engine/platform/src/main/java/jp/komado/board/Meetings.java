package jp.komado.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.FiscalYear;
import jp.komado.dossier.Applications;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lot;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary's side: meetings are planned, agendas made, views written, the board consulted. */
@Service
public class Meetings {

    static final String KIND = "board-meeting";
    /** More than a board of doctors gets through in an afternoon. */
    static final int LONGEST_AGENDA = 200;

    private final MeetingRepository meetings;
    private final MatterRepository matters;
    private final Lots lots;
    private final Sheets sheets;
    private final Applications applications;
    private final Timeline timeline;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    Meetings(MeetingRepository meetings, MatterRepository matters, Lots lots, Sheets sheets, Applications applications, Timeline timeline,
             PersonalDataGate gate, Rights rights, CurrentUsers currentUsers, Clock clock) {
        this.meetings = meetings;
        this.matters = matters;
        this.lots = lots;
        this.sheets = sheets;
        this.applications = applications;
        this.timeline = timeline;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /** Plans a meeting under the next number of its fiscal year, with these cases on its agenda. */
    @Transactional
    public UUID plan(LocalDate heldOn, List<UUID> matterIds) {
        rights.demand(Right.BOARD_PREPARE);
        new FieldErrors().demand(!heldOn.isBefore(today()), "/heldOn", "board.field.past-day").refuseRequest();
        var fiscalYear = FiscalYear.of(heldOn).value();
        var number = String.format("%d-%02d", fiscalYear, lots.nextNumber(KIND + ":" + fiscalYear));
        var lot = lots.open(KIND, number);
        var meeting = meetings.saveAndFlush(new Meeting(lot.id(), number, heldOn, currentUsers.require().id(), clock.instant()));
        matterIds.forEach(id -> lay(meeting, id));
        return meeting.id();
    }

    /** Lays further cases before a meeting whose agenda is still open. */
    @Transactional
    public void add(UUID meetingId, long version, List<UUID> matterIds) {
        rights.demand(Right.BOARD_PREPARE);
        var meeting = find(meetingId, version);
        meeting.agendaChanges(clock.instant());
        matterIds.forEach(id -> lay(meeting, id));
    }

    /** Takes a case off the agenda; it waits again, and its number on the agenda is not given to another. */
    @Transactional
    public void remove(UUID meetingId, long version, int no) {
        rights.demand(Right.BOARD_PREPARE);
        var meeting = find(meetingId, version);
        meeting.agendaChanges(clock.instant());
        var matter = matter(meeting, no);
        lots.settle(meeting.lotId(), matter.id(), ItemResult.REMOVED, null, null, currentUsers.require().id());
        matter.takeOffAgenda();
        changed(List.of(matter), "agenda-removed");
    }

    private void lay(Meeting meeting, UUID matterId) {
        var matter = matters.findById(matterId).orElseThrow(() -> Problem.notFound("board.problem.no-matter"));
        var lot = lots.find(meeting.lotId());
        if (lot.item(matterId).isPresent()) {
            throw Problem.conflict("board.problem.was-on-agenda");
        }
        if (lot.items().size() >= LONGEST_AGENDA) {
            throw Problem.conflict("board.problem.agenda-full", String.valueOf(LONGEST_AGENDA));
        }
        matter.putOnAgendaOf(meeting.id());
        lots.add(meeting.lotId(), matterId);
        changed(List.of(matter), "agenda-added");
    }

    /** The secretariat's view of a case, its course and the points of doubt, in words that name nobody. */
    @Transactional
    public long view(UUID meetingId, int no, long version, Verdict view, String course, @Nullable String doubts) {
        rights.demand(Right.BOARD_PREPARE);
        var meeting = meeting(meetingId);
        meeting.demand(MeetingState.PLANNED);
        var matter = matter(meeting, no);
        if (matter.version() != version) {
            throw Problem.stale(null);
        }
        new FieldErrors()
            .demand(!sheets.tellsWhose(matter.caseId(), course), "/course", "board.field.tells-whose")
            .demand(!sheets.tellsWhose(matter.caseId(), doubts), "/doubts", "board.field.tells-whose")
            .demand(view == Verdict.SUITABLE || doubts != null && !doubts.isBlank(), "/doubts", "board.field.doubts-wanted")
            .refuseRequest();
        matter.viewed(view, course, doubts);
        changed(List.of(matter), "secretariat-view");
        return matters.saveAndFlush(matter).version();
    }

    /** Consults the board (諮問): the agenda and what its sheets say stand from now on. */
    @Transactional
    public void consult(UUID meetingId, long version, String consultationNumber, LocalDate consultedOn) {
        rights.demand(Right.BOARD_PREPARE);
        var meeting = find(meetingId, version);
        meeting.demand(MeetingState.PLANNED);
        var agenda = agenda(meeting);
        if (agenda.isEmpty()) {
            throw Problem.conflict("board.problem.agenda-empty");
        }
        var unseen = agenda.entrySet().stream().filter(e -> e.getValue().secretariatView() == null).map(e -> String.valueOf(e.getKey()))
            .collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            throw Problem.conflict("board.problem.view-missing", unseen);
        }
        var lastApplication = agenda.values().stream().map(m -> applications.find(m.caseId()).applicationDate())
            .max(LocalDate::compareTo).orElseThrow();
        new FieldErrors()
            .demand(!consultedOn.isAfter(today()), "/consultedOn", "future-date")
            .demand(!consultedOn.isBefore(lastApplication), "/consultedOn", "board.field.before-application")
            .refuseRequest();
        meeting.consult(consultationNumber, consultedOn, currentUsers.require().id());
        for (var matter : agenda.values()) {
            matter.freeze(sheets.now(matter.caseId()));
            timeline.add(matter.caseId(), BoardQueue.STEP, "board.timeline.consulted", meeting.number(), consultedOn);
        }
        changed(List.copyOf(agenda.values()), "consultation");
    }

    /** The meeting; 404 if there is none. */
    Meeting meeting(UUID meetingId) {
        return meetings.findById(meetingId).orElseThrow(() -> Problem.notFound("board.problem.no-meeting"));
    }

    /** The meeting as the client has seen it; 412 if it has changed since. */
    Meeting find(UUID meetingId, long version) {
        var meeting = meeting(meetingId);
        if (meeting.version() != version) {
            throw Problem.stale(null);
        }
        return meeting;
    }

    /** The case with this number on the agenda; 404 if there is none, or it was taken off. */
    Matter matter(Meeting meeting, int no) {
        var matter = agenda(meeting).get(no);
        if (matter == null) {
            throw Problem.notFound("board.problem.not-on-agenda", String.valueOf(no));
        }
        return matter;
    }

    /** The cases of a meeting by their numbers on the agenda, without those that were taken off or erased. */
    SortedMap<Integer, Matter> agenda(Meeting meeting) {
        return agenda(lots.find(meeting.lotId()), matters.findByMeetingId(meeting.id()));
    }

    static SortedMap<Integer, Matter> agenda(Lot lot, List<Matter> matters) {
        var byId = matters.stream().collect(Collectors.toMap(Matter::id, Function.identity()));
        var agenda = new TreeMap<Integer, Matter>();
        lot.items().stream().filter(item -> item.result() != ItemResult.REMOVED && byId.containsKey(item.subjectId()))
            .forEach(item -> agenda.put(item.position(), byId.get(item.subjectId())));
        return agenda;
    }

    private void changed(List<Matter> about, String detail) {
        var caseId = about.size() == 1 ? about.get(0).caseId() : null;
        gate.change(new Look(Right.BOARD_PREPARE, Purpose.CASE_WORK, "board-meeting", caseId, sheets.patientKeys(about)), detail);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
