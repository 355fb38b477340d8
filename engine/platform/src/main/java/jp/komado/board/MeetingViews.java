package jp.komado.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.calendar.FiscalYear;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Diseases;
import jp.komado.lot.Lot;
import jp.komado.lot.Lots;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office and the reviewers see of meetings. Reviewers see what the board was told, once it was told. */
@Service
public class MeetingViews {

    private static final int LONGEST_LIST = 200;
    private static final List<MeetingState> FOR_REVIEWERS = List.of(MeetingState.CONSULTED, MeetingState.REPLIED);

    private final Meetings meetings;
    private final MeetingRepository repository;
    private final MatterRepository matters;
    private final OpinionRepository opinions;
    private final Lots lots;
    private final Sheets sheets;
    private final Applications applications;
    private final Diseases diseases;
    private final Users users;
    private final OfficeCalendar calendar;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Messages messages;
    private final Clock clock;

    MeetingViews(Meetings meetings, MeetingRepository repository, MatterRepository matters, OpinionRepository opinions, Lots lots,
                 Sheets sheets, Applications applications, Diseases diseases, Users users, OfficeCalendar calendar, PersonalDataGate gate,
                 Rights rights, CurrentUsers currentUsers, Messages messages, Clock clock) {
        this.meetings = meetings;
        this.repository = repository;
        this.matters = matters;
        this.opinions = opinions;
        this.lots = lots;
        this.sheets = sheets;
        this.applications = applications;
        this.diseases = diseases;
        this.users = users;
        this.calendar = calendar;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.messages = messages;
        this.clock = clock;
    }

    /** The meetings, the newest first; no case is shown. */
    @Transactional(readOnly = true)
    public List<MeetingView> list() {
        var limit = Limit.of(LONGEST_LIST);
        var found = reader() == Right.BOARD_READ ? repository.findByOrderByHeldOnDescNumberDesc(limit)
            : repository.findByStateInOrderByHeldOnDescNumberDesc(FOR_REVIEWERS, limit);
        var lotsById = lots.find(found.stream().map(Meeting::lotId).toList()).stream().collect(Collectors.toMap(Lot::id, lot -> lot));
        return found.stream().map(meeting -> {
            var agenda = Meetings.agenda(lotsById.get(meeting.lotId()), matters.findByMeetingId(meeting.id()));
            return view(meeting, agenda, opinionsOf(agenda.values()), null);
        }).toList();
    }

    /** A meeting with its agenda, through the gate. */
    @Transactional(readOnly = true)
    public MeetingView open(UUID meetingId) {
        var right = reader();
        var meeting = visible(meetingId, right);
        var agenda = meetings.agenda(meeting);
        return gate.show(look(right, "board-meeting", null, agenda.values()), () -> {
            var said = opinionsOf(agenda.values());
            return view(meeting, agenda, said, items(agenda, said));
        });
    }

    /** One case of an agenda, through the gate. */
    @Transactional(readOnly = true)
    public MeetingView.AgendaItem sheet(UUID meetingId, int no) {
        var right = reader();
        var meeting = visible(meetingId, right);
        var matter = meetings.matter(meeting, no);
        return gate.show(look(right, "board-sheet", matter.caseId(), List.of(matter)), () -> item(no, matter, opinionsOf(List.of(matter))));
    }

    /** The cases that wait for a meeting, those that wait longest first. */
    @Transactional(readOnly = true)
    public List<MeetingView.WaitingCase> waiting() {
        var found = matters.findByStateOrderByQueuedAtAscIdAsc(MatterState.WAITING, Limit.of(LONGEST_LIST));
        return gate.show(look(Right.BOARD_READ, "board-waiting", null, found), () -> found.stream().map(this::waitingCase).toList());
    }

    private MeetingView.WaitingCase waitingCase(Matter matter) {
        var since = LocalDate.ofInstant(matter.queuedAt(), clock.getZone());
        return new MeetingView.WaitingCase(matter.id(), mayOpenDossiers() ? matter.caseId() : null,
            applications.find(matter.caseId()).applicationNumber(), matter.round(), matter.queuedAt(),
            Math.max(0, calendar.officeDaysBetween(since, LocalDate.now(clock))), sheet(sheets.now(matter.caseId())));
    }

    /** Under which right the user reads: the office's, or a reviewer's. */
    private Right reader() {
        if (rights.has(currentUsers.require(), Right.BOARD_READ)) {
            return Right.BOARD_READ;
        }
        if (rights.has(currentUsers.require(), Right.BOARD_OPINE)) {
            return Right.BOARD_OPINE;
        }
        rights.demand(Right.BOARD_READ);
        return Right.BOARD_READ;
    }

    private Meeting visible(UUID meetingId, Right right) {
        var meeting = meetings.meeting(meetingId);
        if (right == Right.BOARD_OPINE && !FOR_REVIEWERS.contains(meeting.state())) {
            throw Problem.notFound("board.problem.no-meeting");
        }
        return meeting;
    }

    private Look look(Right right, String what, @Nullable UUID caseId, Collection<Matter> about) {
        return new Look(right, Purpose.CASE_WORK, what, caseId, sheets.patientKeys(List.copyOf(about)));
    }

    private MeetingView view(Meeting meeting, SortedMap<Integer, Matter> agenda, Map<UUID, List<Opinion>> said,
                             @Nullable List<MeetingView.AgendaItem> items) {
        var totals = new MeetingView.MeetingTotals(agenda.size(), (int) agenda.values().stream().filter(m -> m.secretariatView() != null).count(),
            said.size(), (int) agenda.values().stream().filter(m -> m.verdict() != null).count());
        return new MeetingView(meeting.id(), meeting.version(), meeting.number(), title(meeting), meeting.heldOn(), meeting.state(),
            meeting.consultationNumber(), meeting.consultedOn(), meeting.replyNumber(), meeting.repliedOn(), meeting.chair(),
            meeting.members(), totals, items);
    }

    /** 令和8年度第5回, or 2026-05 in English. */
    private String title(Meeting meeting) {
        return messages.locale().getLanguage().equals("en") ? meeting.number() : titleOf(meeting);
    }

    static String titleOf(Meeting meeting) {
        var serial = Integer.parseInt(meeting.number().substring(meeting.number().indexOf('-') + 1));
        return FiscalYear.of(meeting.heldOn()).label() + "第" + serial + "回";
    }

    private List<MeetingView.AgendaItem> items(SortedMap<Integer, Matter> agenda, Map<UUID, List<Opinion>> said) {
        return agenda.entrySet().stream().map(entry -> item(entry.getKey(), entry.getValue(), said)).toList();
    }

    private MeetingView.AgendaItem item(int no, Matter matter, Map<UUID, List<Opinion>> said) {
        var ofMatter = said.getOrDefault(matter.id(), List.of());
        var office = rights.has(currentUsers.require(), Right.BOARD_READ);
        return new MeetingView.AgendaItem(no, matter.version(), mayOpenDossiers() ? matter.caseId() : null,
            office ? applications.find(matter.caseId()).applicationNumber() : null, matter.round(), sheet(sheets.of(matter)),
            matter.secretariatView(), matter.course(), matter.doubts(), earlier(matter), ofMatter.stream().map(this::said).toList(),
            ofMatter.stream().filter(o -> o.verdict() == Verdict.UNSUITABLE).count() == 1, matter.verdict(), matter.reason(),
            matter.severe(), matter.lifeSupport(), matter.validityNote(), matter.question());
    }

    private List<MeetingView.EarlierRound> earlier(Matter matter) {
        return matter.round() == 1 ? List.of() : matters.findByCaseIdOrderByRoundAsc(matter.caseId()).stream()
            .filter(m -> m.round() < matter.round())
            .map(m -> new MeetingView.EarlierRound(m.round(), m.reason(), m.question(), m.answeredOn(), m.answer()))
            .toList();
    }

    private MeetingView.ReviewerOpinion said(Opinion opinion) {
        CurrentUser reader = currentUsers.require();
        return new MeetingView.ReviewerOpinion(users.find(opinion.reviewerId()).map(u -> u.name()).orElse(opinion.reviewerId()),
            opinion.reviewerId().equals(reader.id()), opinion.version(), opinion.verdict(), opinion.severe(), opinion.lifeSupport(),
            opinion.reason(), opinion.givenAt());
    }

    private MeetingView.AgendaSheet sheet(CaseSheet sheet) {
        var group = sheet.diseaseGroup() == null ? null : diseases.group(sheet.diseaseGroup()).orElse(null);
        var english = messages.locale().getLanguage().equals("en");
        return new MeetingView.AgendaSheet(sheet.age(), sheet.sex(), sheet.applicationKind(), sheet.applicationDate(), sheet.diseaseGroup(),
            group == null ? null : english ? group.nameEn() : group.name(), sheet.diseaseCode(), sheet.diseaseName(),
            Boolean.TRUE.equals(sheet.severeRequested()), sheet.severeGround(), Boolean.TRUE.equals(sheet.lifeSupportRequested()),
            Boolean.TRUE.equals(sheet.hemophilia()), sheet.diagnosisDate(), sheet.opinionDate());
    }

    private Map<UUID, List<Opinion>> opinionsOf(Collection<Matter> agenda) {
        return agenda.isEmpty() ? Map.of() : opinions.findByMatterIdInOrderByGivenAtAsc(agenda.stream().map(Matter::id).toList()).stream()
            .collect(Collectors.groupingBy(Opinion::matterId));
    }

    private boolean mayOpenDossiers() {
        return rights.has(currentUsers.require(), Right.CASE_READ);
    }
}
