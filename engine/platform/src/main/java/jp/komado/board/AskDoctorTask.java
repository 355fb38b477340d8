package jp.komado.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.stereotype.Component;

/** ⑨ 医療機関に照会する: what the board wanted to know is asked of the doctor; the answer goes to the next meeting. */
@Component
class AskDoctorTask implements TaskHandler {

    private final MatterRepository matters;
    private final MeetingRepository meetings;
    private final Sheets sheets;
    private final Timeline timeline;
    private final ObjectMapper json;
    private final Clock clock;

    AskDoctorTask(MatterRepository matters, MeetingRepository meetings, Sheets sheets, Timeline timeline, ObjectMapper json, Clock clock) {
        this.matters = matters;
        this.meetings = meetings;
        this.sheets = sheets;
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "ask-doctor";
    }

    /** The board's own question. */
    @Override
    public Object prefill(UUID caseId) {
        var data = new LinkedHashMap<String, Object>();
        matters.findFirstByCaseIdOrderByRoundDesc(caseId).ifPresent(matter -> {
            data.put("question", matter.question());
            data.put("heldBecause", matter.reason());
            data.put("heldOn", matter.meetingId() == null ? null : meetings.findById(matter.meetingId()).map(Meeting::repliedOn).orElse(null));
        });
        return data;
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var matter = matters.findFirstByCaseIdOrderByRoundDesc(context.caseId()).filter(m -> m.verdict() == Verdict.HELD)
            .orElseThrow(() -> Problem.conflict("board.problem.not-held"));
        new FieldErrors()
            .demand(!form.answeredOn().isBefore(form.askedOn()), "/answeredOn", "board.field.answer-before-question")
            .demand(!form.answeredOn().isAfter(LocalDate.now(clock)), "/answeredOn", "future-date")
            .demand(!sheets.tellsWhose(context.caseId(), form.answer()), "/answer", "board.field.tells-whose")
            .refuseTask();
        matter.doctorAnswered(form.askedOn(), form.question(), form.answeredOn(), form.answer());
        timeline.add(context.caseId(), BoardQueue.STEP, "board.timeline.doctor-answered", form.askedOn(), form.answeredOn());
        return Map.of();
    }

    record Form(LocalDate askedOn, String question, LocalDate answeredOn, String answer) {
    }
}
