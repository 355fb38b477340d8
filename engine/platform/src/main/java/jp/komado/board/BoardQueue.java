package jp.komado.board;

import java.time.Clock;
import java.time.LocalDate;
import jp.komado.access.CurrentUsers;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.dossier.ApplicationMoved;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Timeline;
import jp.komado.lot.ItemResult;
import jp.komado.lot.Lots;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that wait for a meeting. They come by themselves when step ⑧ is done, and leave when they are withdrawn. */
@Service
public class BoardQueue {

    static final String STEP = "⑨";
    private static final String NOBODY = "system";

    private final MatterRepository matters;
    private final MeetingRepository meetings;
    private final Lots lots;
    private final Timeline timeline;
    private final OfficeCalendar calendar;
    private final CurrentUsers currentUsers;
    private final Clock clock;
    private final int reminderOfficeDays;

    BoardQueue(MatterRepository matters, MeetingRepository meetings, Lots lots, Timeline timeline, OfficeCalendar calendar,
               CurrentUsers currentUsers, Clock clock,
               @Value("${komado.board.reminder-office-days:20}") int reminderOfficeDays) {
        this.matters = matters;
        this.meetings = meetings;
        this.lots = lots;
        this.timeline = timeline;
        this.calendar = calendar;
        this.currentUsers = currentUsers;
        this.clock = clock;
        this.reminderOfficeDays = reminderOfficeDays;
    }

    /**
     * Queues the next round of a case; a job that runs twice finds the round of its first run.
     *
     * @return the day on which the secretary is reminded
     */
    @Transactional
    public LocalDate add(UUID caseId) {
        var last = matters.findFirstByCaseIdOrderByRoundDesc(caseId);
        if (last.isEmpty() || last.get().state() == MatterState.REPLIED) {
            var round = last.map(Matter::round).orElse(0) + 1;
            matters.saveAndFlush(new Matter(caseId, round, clock.instant()));
            timeline.add(caseId, STEP, round == 1 ? "board.timeline.queued" : "board.timeline.queued-again");
        }
        return calendar.plusOfficeDays(LocalDate.now(clock), reminderOfficeDays);
    }

    /** An application that is taken back leaves the queue or the agenda; the agenda's numbers stay. */
    @EventListener
    void on(ApplicationMoved moved) {
        if (moved.to() != ApplicationStatus.WITHDRAWN) {
            return;
        }
        matters.findFirstByCaseIdOrderByRoundDesc(moved.caseId()).filter(matter -> matter.state() != MatterState.REPLIED).ifPresent(matter -> {
            if (matter.meetingId() != null) {
                var meeting = meetings.findById(matter.meetingId()).orElseThrow();
                lots.settle(meeting.lotId(), matter.id(), ItemResult.REMOVED, null, null, currentUsers.find().map(u -> u.id()).orElse(NOBODY));
                meeting.withdrawn(clock.instant());
            }
            matter.withdraw();
        });
    }
}
