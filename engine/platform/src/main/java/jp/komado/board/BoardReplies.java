package jp.komado.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Applications;
import jp.komado.dossier.BoardReply;
import jp.komado.dossier.BoardResult;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lots;
import jp.komado.problem.Problem;
import jp.komado.workflow.NotWaiting;
import jp.komado.workflow.Workflow;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board's reply (答申) to a whole agenda at once: all cases are answered, or nothing is registered. */
@Service
public class BoardReplies {

    private static final String REPLIED = "board.replied";
    /** A child is not refused on one doctor's word. */
    private static final int REVIEWERS_OF_A_REFUSAL = 2;

    private final Meetings meetings;
    private final MeetingRepository repository;
    private final OpinionRepository opinions;
    private final Lots lots;
    private final Sheets sheets;
    private final Applications applications;
    private final Timeline timeline;
    private final Workflow workflow;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    BoardReplies(Meetings meetings, MeetingRepository repository, OpinionRepository opinions, Lots lots, Sheets sheets,
                 Applications applications, Timeline timeline, Workflow workflow, PersonalDataGate gate, Rights rights,
                 CurrentUsers currentUsers, Clock clock) {
        this.meetings = meetings;
        this.repository = repository;
        this.opinions = opinions;
        this.lots = lots;
        this.sheets = sheets;
        this.applications = applications;
        this.timeline = timeline;
        this.workflow = workflow;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /** Registers the reply and moves every case on. */
    @Transactional
    public void register(UUID meetingId, long version, Reply reply) {
        rights.demand(Right.BOARD_PREPARE);
        var meeting = meetings.find(meetingId, version);
        meeting.demand(MeetingState.CONSULTED);
        var agenda = meetings.agenda(meeting);
        check(meeting, agenda, reply);
        meeting.reply(reply.number(), reply.repliedOn(), reply.chair(), reply.members(), currentUsers.require().id());
        gate.change(new Look(Right.BOARD_PREPARE, Purpose.CASE_WORK, "board-reply", null, sheets.patientKeys(List.copyOf(agenda.values()))), "reply");
        reply.cases().forEach(answer -> answer(meeting, agenda.get(answer.no()), answer));
    }

    private void check(Meeting meeting, Map<Integer, Matter> agenda, Reply reply) {
        var errors = new FieldErrors();
        errors.demand(!reply.repliedOn().isAfter(LocalDate.now(clock)), "/repliedOn", "future-date")
            .demand(!reply.repliedOn().isBefore(meeting.consultedOn()), "/repliedOn", "board.field.before-consultation")
            .demand(!reply.repliedOn().isBefore(meeting.heldOn()), "/repliedOn", "board.field.before-meeting")
            .demand(!repository.existsByReplyNumber(reply.number()), "/number", "board.field.number-used")
            .demand(new HashSet<>(reply.members()).size() == reply.members().size(), "/members", "board.field.member-twice");
        var seen = new HashSet<Integer>();
        var unsuitable = unsuitableVoices(agenda.values());
        for (int i = 0; i < reply.cases().size(); i++) {
            var answer = reply.cases().get(i);
            var at = "/cases/" + i;
            errors.demand(agenda.containsKey(answer.no()), at + "/no", "board.field.not-on-agenda", String.valueOf(answer.no()));
            errors.demand(seen.add(answer.no()), at + "/no", "board.field.case-twice", String.valueOf(answer.no()));
            errors.demand(answer.verdict() != Verdict.UNSUITABLE || said(answer.reason()), at + "/reason", "required");
            errors.demand(answer.verdict() != Verdict.HELD || said(answer.question()), at + "/question", "required");
            if (answer.verdict() == Verdict.UNSUITABLE && agenda.containsKey(answer.no())) {
                var voices = unsuitable.getOrDefault(agenda.get(answer.no()).id(), 0L);
                errors.demand(voices >= REVIEWERS_OF_A_REFUSAL, at + "/verdict", "board.field.second-reviewer-missing");
            }
        }
        var unanswered = agenda.keySet().stream().filter(no -> !seen.contains(no)).map(String::valueOf).collect(Collectors.joining(", "));
        errors.demand(unanswered.isEmpty(), "/cases", "board.field.unanswered", unanswered);
        errors.refuseRequest();
    }

    /** How many different reviewers find each case unsuitable. */
    private Map<UUID, Long> unsuitableVoices(Collection<Matter> agenda) {
        return opinions.findByMatterIdInOrderByGivenAtAsc(agenda.stream().map(Matter::id).toList()).stream()
            .filter(opinion -> opinion.verdict() == Verdict.UNSUITABLE)
            .collect(Collectors.groupingBy(Opinion::matterId, Collectors.counting()));
    }

    private void answer(Meeting meeting, Matter matter, Answer answer) {
        var held = answer.verdict() == Verdict.HELD;
        var severe = !held && answer.severe();
        var lifeSupport = !held && answer.lifeSupport();
        matter.replied(answer.verdict(), answer.reason(), severe, lifeSupport, answer.validityNote(), held ? answer.question() : null);
        lots.settle(meeting.lotId(), matter.id(), ItemResult.DONE, null, null, currentUsers.require().id());
        if (held) {
            timeline.add(matter.caseId(), BoardQueue.STEP, "board.timeline.held", meeting.number(), meeting.repliedOn());
        } else {
            var result = BoardResult.valueOf(answer.verdict().name());
            applications.boardReplied(new BoardReply(matter.caseId(), meeting.consultedOn(), meeting.repliedOn(), meeting.replyNumber(),
                result, severe, lifeSupport, answer.reason(), clock.instant(), currentUsers.require().id()));
            timeline.add(matter.caseId(), BoardQueue.STEP, "board.timeline.replied", meeting.number(), meeting.repliedOn(), result);
        }
        try {
            workflow.correlate(REPLIED, matter.caseId(), Map.of("boardOutcome", answer.verdict().name()));
        } catch (NotWaiting e) {
            throw Problem.conflict("board.problem.case-does-not-wait", String.valueOf(answer.no()));
        }
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** The reply as it is registered. */
    public record Reply(String number, LocalDate repliedOn, String chair, List<String> members, List<Answer> cases) {
    }

    /**
     * The answer to one case.
     *
     * @param no       its number on the agenda
     * @param question what the doctor is asked, where the case is held back
     */
    public record Answer(int no, Verdict verdict, @Nullable String reason, boolean severe, boolean lifeSupport, @Nullable String validityNote,
                         @Nullable String question) {
    }
}
