package jp.komado.board;

import java.util.Optional;
import java.util.UUID;
import jp.komado.problem.Messages;
import jp.komado.worklist.AwaitedAnswer;
import jp.komado.worklist.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** Cases that wait for the board: with the number of the meeting once they are on an agenda. */
@Component
class AwaitedBoard implements AwaitedAnswers {

    private static final String WAIT = "Receive_BoardReply";

    private final MatterRepository matters;
    private final MeetingRepository meetings;
    private final Messages messages;

    AwaitedBoard(MatterRepository matters, MeetingRepository meetings, Messages messages) {
        this.matters = matters;
        this.meetings = meetings;
        this.messages = messages;
    }

    @Override
    public Optional<AwaitedAnswer> of(UUID caseId, String elementId) {
        if (!WAIT.equals(elementId)) {
            return Optional.empty();
        }
        var meeting = matters.findFirstByCaseIdOrderByRoundDesc(caseId).map(Matter::meetingId).flatMap(meetings::findById).map(Meeting::number);
        var next = meeting.isPresent() ? "board.next." + WAIT : "board.unsent." + WAIT;
        return Optional.of(new AwaitedAnswer(messages.text("board.waiting." + WAIT), meeting.orElse(null), messages.text(next)));
    }
}
