package jp.komado.board.process;

import java.util.UUID;
import jp.komado.board.BoardQueue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** ⑨ 付議を待つ案件に加える */
@Component("queueForMeeting")
class QueueForMeetingDelegate implements JavaDelegate {

    private final BoardQueue queue;

    QueueForMeetingDelegate(BoardQueue queue) {
        this.queue = queue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var remindOn = queue.add(UUID.fromString(execution.getProcessBusinessKey()));
        execution.setVariable("meetingReminder", remindOn.toString());
    }
}
