package jp.komado.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.UnassignedNumbers;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ④' 候補から本人を選ぶ */
@Component
class ChooseCandidateTask implements TaskHandler {

    private final OpenQuestions questions;
    private final PersonFile file;
    private final UnassignedNumbers unassigned;
    private final Timeline timeline;
    private final ObjectMapper json;

    ChooseCandidateTask(OpenQuestions questions, PersonFile file, UnassignedNumbers unassigned, Timeline timeline, ObjectMapper json) {
        this.questions = questions;
        this.file = file;
        this.unassigned = unassigned;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "choose-candidate";
    }

    @Override
    @Transactional(readOnly = true)
    public Object prefill(UUID caseId) {
        return Map.of("questions", questions.of(caseId, InquiryKind.LOOK_UP));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var open = questions.unsettled(context.caseId(), InquiryKind.LOOK_UP);
        check(context.caseId(), form, open);
        file.logChange(context.caseId(), open.keySet(), Right.INDIVIDUAL_NUMBER_ENTER, "individualNumber");
        for (var choice : form.people()) {
            apply(context, choice, open.get(choice.personId()));
        }
        var again = form.people().stream().filter(choice -> choice.outcome() == Outcome.LOOK_UP_AGAIN).count();
        timeline.add(context.caseId(), "④'", "identity.timeline.candidates-settled", open.size(), again);
        return Map.of("candidateOutcome", again > 0 ? "LOOK_UP_AGAIN" : "CHOSEN");
    }

    private void check(UUID caseId, Form form, Map<UUID, Inquiry> open) {
        var errors = file.demandEverybody(form.people().stream().map(Choice::personId).toList(), open.keySet());
        for (var i = 0; i < form.people().size(); i++) {
            var choice = form.people().get(i);
            var pointer = "/people/" + i;
            var inquiry = open.get(choice.personId());
            if (choice.outcome() == Outcome.CANDIDATE && inquiry != null) {
                errors.demand(questions.records(inquiry).stream().anyMatch(record -> record.id().equals(choice.candidateId())),
                    pointer + "/candidateId", "identity.field.no-such-candidate");
            }
            if (choice.individualNumber() != null) {
                file.checkNumber(caseId, choice.personId(), choice.individualNumber(), pointer + "/individualNumber", errors);
            }
        }
        errors.refuseTask();
    }

    private void apply(TaskContext context, Choice choice, Inquiry inquiry) {
        var records = questions.records(inquiry);
        switch (choice.outcome()) {
            case CANDIDATE -> {
                unassigned.assign(choice.candidateId(), choice.personId());
                records.stream().filter(record -> record.id().equals(choice.candidateId())).forEach(StoredRecord::choose);
                file.settle(inquiry, Settlement.CHOSEN, context, choice.reason());
            }
            case GIVEN_NUMBER -> {
                file.store(choice.personId(), new IndividualNumber(choice.individualNumber()));
                file.settle(inquiry, Settlement.GIVEN_NUMBER, context, choice.reason());
            }
            case WITHOUT_NUMBER -> file.settle(inquiry, Settlement.WITHOUT_NUMBER, context, choice.reason());
            case LOOK_UP_AGAIN -> {
                file.correct(choice.personId(), choice.corrected());
                file.settle(inquiry, Settlement.ASKED_AGAIN, context, choice.reason());
            }
        }
        unassigned.discard(records.stream().map(StoredRecord::id).toList());
    }

    record Form(List<Choice> people) {
    }

    record Choice(UUID personId, Outcome outcome, @Nullable UUID candidateId, @Nullable String individualNumber,
                  @Nullable CorrectedPerson corrected, String reason) {

        /** The number stays out of logs. */
        @Override
        public String toString() {
            return "Choice[" + personId + ", " + outcome + "]";
        }
    }

    enum Outcome { CANDIDATE, GIVEN_NUMBER, WITHOUT_NUMBER, LOOK_UP_AGAIN }
}
