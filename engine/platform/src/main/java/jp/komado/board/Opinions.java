package jp.komado.board;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.FieldErrors;
import jp.komado.problem.Problem;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviewers' side: each says once what he or she thinks of a case, and may think again until the board replies. */
@Service
public class Opinions {

    private final Meetings meetings;
    private final OpinionRepository opinions;
    private final Sheets sheets;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    Opinions(Meetings meetings, OpinionRepository opinions, Sheets sheets, PersonalDataGate gate, Rights rights, CurrentUsers currentUsers,
             Clock clock) {
        this.meetings = meetings;
        this.opinions = opinions;
        this.sheets = sheets;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /** A reviewer's opinion. Who has given one cannot give the second as well. */
    @Transactional
    public long give(UUID meetingId, int no, Verdict verdict, boolean severe, boolean lifeSupport, @Nullable String reason) {
        var matter = open(meetingId, no, verdict, reason);
        var reviewer = currentUsers.require().id();
        if (opinions.findByMatterIdAndReviewerId(matter.id(), reviewer).isPresent()) {
            throw Problem.conflict("board.problem.own-second-opinion");
        }
        changed(matter, "opinion");
        var said = new Opinion.Said(verdict, severe, lifeSupport, reason);
        return opinions.saveAndFlush(new Opinion(matter.id(), reviewer, said, clock.instant())).version();
    }

    /** The reviewer changes the own opinion. */
    @Transactional
    public long change(UUID meetingId, int no, long version, Verdict verdict, boolean severe, boolean lifeSupport, @Nullable String reason) {
        var matter = open(meetingId, no, verdict, reason);
        var opinion = opinions.findByMatterIdAndReviewerId(matter.id(), currentUsers.require().id())
            .orElseThrow(() -> Problem.notFound("board.problem.no-opinion"));
        if (opinion.version() != version) {
            throw Problem.stale(null);
        }
        opinion.say(new Opinion.Said(verdict, severe, lifeSupport, reason), clock.instant());
        changed(matter, "opinion-changed");
        return opinions.saveAndFlush(opinion).version();
    }

    private Matter open(UUID meetingId, int no, Verdict verdict, @Nullable String reason) {
        rights.demand(Right.BOARD_OPINE);
        var meeting = meetings.meeting(meetingId);
        meeting.demand(MeetingState.CONSULTED);
        var matter = meetings.matter(meeting, no);
        new FieldErrors()
            .demand(verdict == Verdict.SUITABLE || reason != null && !reason.isBlank(), "/reason", "required")
            .refuseRequest();
        return matter;
    }

    private void changed(Matter matter, String detail) {
        gate.change(new Look(Right.BOARD_OPINE, Purpose.CASE_WORK, "board-sheet", null, sheets.patientKeys(List.of(matter))), detail);
    }
}
