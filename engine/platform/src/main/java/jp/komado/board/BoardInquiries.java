package jp.komado.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.dossier.CaseFile;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the dossier shows of step ⑨: every round before the board with its answer. */
@Service
public class BoardInquiries {

    private final CaseFile caseFile;
    private final MatterRepository matters;
    private final MeetingRepository meetings;

    BoardInquiries(CaseFile caseFile, MatterRepository matters, MeetingRepository meetings) {
        this.caseFile = caseFile;
        this.matters = matters;
        this.meetings = meetings;
    }

    /** Through the gate, for those who may read meetings. */
    @Transactional(readOnly = true)
    public List<BoardRound> of(UUID caseId) {
        return caseFile.show(caseId, Right.BOARD_READ, "board-rounds", () -> rounds(caseId));
    }

    private List<BoardRound> rounds(UUID caseId) {
        var rounds = matters.findByCaseIdOrderByRoundAsc(caseId);
        var byId = meetings.findAllById(rounds.stream().map(Matter::meetingId).filter(id -> id != null).toList()).stream()
            .collect(Collectors.toMap(Meeting::id, meeting -> meeting));
        return rounds.stream().map(m -> round(m, m.meetingId() == null ? null : byId.get(m.meetingId()))).toList();
    }

    private static BoardRound round(Matter matter, @Nullable Meeting meeting) {
        return new BoardRound(matter.round(), matter.state(), matter.queuedAt(), meeting == null ? null : new MeetingRef(meeting.id(), meeting.number(),
            meeting.heldOn(), meeting.consultationNumber(), meeting.consultedOn(), meeting.replyNumber(), meeting.repliedOn()),
            matter.secretariatView(), matter.verdict(), matter.reason(), matter.severe(), matter.lifeSupport(), matter.validityNote(),
            matter.askedOn(), matter.question(), matter.answeredOn(), matter.answer());
    }

    /** One round of the case before the board. */
    public record BoardRound(int round, MatterState state, Instant queuedAt, @Nullable MeetingRef meeting, @Nullable Verdict secretariatView,
                        @Nullable Verdict verdict, @Nullable String reason, boolean severe, boolean lifeSupport, @Nullable String validityNote,
                        @Nullable LocalDate askedOn, @Nullable String question, @Nullable LocalDate answeredOn, @Nullable String answer) {
    }

    /** The meeting it was laid before. */
    public record MeetingRef(UUID id, String number, LocalDate heldOn, @Nullable String consultationNumber, @Nullable LocalDate consultedOn,
                             @Nullable String replyNumber, @Nullable LocalDate repliedOn) {
    }
}
