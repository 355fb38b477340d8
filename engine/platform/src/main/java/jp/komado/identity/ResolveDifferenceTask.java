package jp.komado.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.dossier.TaskForms;
import jp.komado.dossier.Timeline;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.UnassignedNumbers;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ④ 本人確認情報との差異を確認する */
@Component
class ResolveDifferenceTask implements TaskHandler {

    private final OpenQuestions questions;
    private final PersonFile file;
    private final Persons persons;
    private final UnassignedNumbers unassigned;
    private final Timeline timeline;
    private final ObjectMapper json;

    ResolveDifferenceTask(OpenQuestions questions, PersonFile file, Persons persons, UnassignedNumbers unassigned, Timeline timeline,
                          ObjectMapper json) {
        this.questions = questions;
        this.file = file;
        this.persons = persons;
        this.unassigned = unassigned;
        this.timeline = timeline;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "resolve-difference";
    }

    @Override
    @Transactional(readOnly = true)
    public Object prefill(UUID caseId) {
        return Map.of("questions", questions.of(caseId, InquiryKind.CONFIRMATION));
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        var form = TaskForms.read(json, data, Form.class);
        var open = questions.unsettled(context.caseId(), InquiryKind.CONFIRMATION);
        var errors = file.demandEverybody(form.people().stream().map(Choice::personId).toList(), open.keySet());
        for (var i = 0; i < form.people().size(); i++) {
            var choice = form.people().get(i);
            if (open.containsKey(choice.personId())) {
                check(context.caseId(), choice, open.get(choice.personId()), "/people/" + i, errors);
            }
        }
        errors.refuseTask();
        file.logChange(context.caseId(), open.keySet(), Right.INDIVIDUAL_NUMBER_ENTER, "identity");
        form.people().forEach(choice -> apply(context, choice, open.get(choice.personId())));
        var resolution = resolution(form);
        timeline.add(context.caseId(), "④", "identity.timeline.differences-settled", open.size(), resolution);
        return Map.of("identityResolution", resolution.name());
    }

    private void check(UUID caseId, Choice choice, Inquiry inquiry, String pointer, FieldErrors errors) {
        if (choice.decision() == Decision.ACCEPT) {
            errors.demand(inquiry.result() != RegisterResult.ERROR_FORMAT, pointer + "/decision", "identity.field.nothing-to-accept")
                .demand(inquiry.result() != RegisterResult.CHANGED_NUMBER || choice.adopted().contains(RegisterField.NUMBER),
                    pointer + "/adopt", "identity.field.new-number-needed");
        }
        if (choice.individualNumber() != null) {
            file.checkNumber(caseId, choice.personId(), choice.individualNumber(), pointer + "/individualNumber", errors);
        }
        var records = questions.records(inquiry);
        for (var field : choice.adopted()) {
            var possible = !records.isEmpty() && (field == RegisterField.NUMBER
                ? inquiry.result() == RegisterResult.CHANGED_NUMBER
                : CorrectedPerson.from(field, persons.find(choice.personId()).details(), records.get(0).content()).isPresent());
            errors.demand(possible, pointer + "/adopt", "identity.field.not-adoptable", field);
        }
    }

    private void apply(TaskContext context, Choice choice, Inquiry inquiry) {
        var records = questions.records(inquiry);
        for (var field : choice.adopted()) {
            if (field == RegisterField.NUMBER) {
                unassigned.assign(records.get(0).id(), choice.personId());
            } else {
                CorrectedPerson.from(field, persons.find(choice.personId()).details(), records.get(0).content())
                    .ifPresent(corrected -> file.correct(choice.personId(), corrected));
            }
        }
        file.correct(choice.personId(), choice.corrected());
        if (choice.individualNumber() != null) {
            file.store(choice.personId(), new IndividualNumber(choice.individualNumber()));
        }
        file.settle(inquiry, choice.decision().settlement, context, choice.reason());
        unassigned.discard(records.stream().map(StoredRecord::id).toList());
    }

    /** One person who cannot be confirmed stops the case; one who is asked again keeps it here. */
    private static Decision resolution(Form form) {
        return form.people().stream().map(Choice::decision).reduce(Decision.ACCEPT, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    record Form(List<Choice> people) {
    }

    record Choice(UUID personId, Decision decision, @Nullable List<RegisterField> adopt, @Nullable String individualNumber,
                  @Nullable CorrectedPerson corrected, String reason) {

        List<RegisterField> adopted() {
            return adopt == null ? List.of() : adopt;
        }

        /** The number stays out of logs. */
        @Override
        public String toString() {
            return "Choice[" + personId + ", " + decision + "]";
        }
    }

    /** From the mildest to the gravest. */
    enum Decision {
        ACCEPT(Settlement.ACCEPTED), ASK_AGAIN(Settlement.ASKED_AGAIN), STOP(Settlement.STOPPED);

        private final Settlement settlement;

        Decision(Settlement settlement) {
            this.settlement = settlement;
        }
    }
}
