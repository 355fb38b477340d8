package jp.komado.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑨ 審査会の開催を手配する: a case has waited long, so it is laid before a meeting, or somebody says why not. */
@Component
class ArrangeMeetingTask implements TaskHandler {

    private final MatterRepository matters;
    private final MeetingRepository repository;
    private final Meetings meetings;
    private final Timeline timeline;
    private final ObjectMapper json;

    ArrangeMeetingTask(MatterRepository matters, MeetingRepository repository, Meetings meetings, Timeline timeline, ObjectMapper json) {
        this.matters = matters;
        this.repository = repository;
        this.meetings = meetings;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "arrange-meeting";
    }

    /** Where the case stands, and which meetings still take cases. */
    @Override
    public Object prefill(UUID caseId) {
        var data = new LinkedHashMap<String, Object>();
        data.put("meetings", repository.findByStateOrderByHeldOnAscNumberAsc(MeetingState.PLANNED).stream()
            .map(m -> Map.of("number", m.number(), "title", MeetingViews.titleOf(m), "heldOn", m.heldOn())).toList());
        matters.findFirstByCaseIdOrderByRoundDesc(caseId).ifPresent(matter -> {
            data.put("queuedAt", matter.queuedAt());
            if (matter.meetingId() != null) {
                var meeting = meetings.meeting(matter.meetingId());
                data.put("onAgendaOf", Map.of("number", meeting.number(), "title", MeetingViews.titleOf(meeting), "heldOn", meeting.heldOn()));
                data.put("outcome", How.ALREADY_ARRANGED);
            }
        });
        return data;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var matter = matters.findFirstByCaseIdOrderByRoundDesc(context.caseId())
            .orElseThrow(() -> Problem.conflict("board.problem.not-waiting-for-meeting"));
        var waiting = matter.state() == MatterState.WAITING;
        var errors = new FieldErrors();
        switch (form.outcome()) {
            case ALREADY_ARRANGED -> errors.demand(!waiting, "/outcome", "board.field.not-on-any-agenda");
            case ADD_TO_MEETING, NEW_MEETING -> errors.demand(waiting, "/outcome", "board.field.on-agenda");
            case POSTPONE -> { }
        }
        errors.refuseTask();
        switch (form.outcome()) {
            case ADD_TO_MEETING -> {
                var meeting = repository.findByStateOrderByHeldOnAscNumberAsc(MeetingState.PLANNED).stream()
                    .filter(m -> m.number().equals(form.meetingNumber())).findFirst();
                new FieldErrors().demand(meeting.isPresent(), "/meetingNumber", "board.field.no-open-meeting").refuseTask();
                meetings.add(meeting.get().id(), meeting.get().version(), List.of(matter.id()));
            }
            case NEW_MEETING -> meetings.plan(form.heldOn(), List.of(matter.id()));
            case POSTPONE -> timeline.add(context.caseId(), BoardQueue.STEP, "board.timeline.postponed");
            case ALREADY_ARRANGED -> { }
        }
        return Map.of();
    }

    enum How { ADD_TO_MEETING, NEW_MEETING, ALREADY_ARRANGED, POSTPONE }

    record Form(How outcome, @Nullable String meetingNumber, @Nullable LocalDate heldOn, @Nullable String reason) {
    }
}
