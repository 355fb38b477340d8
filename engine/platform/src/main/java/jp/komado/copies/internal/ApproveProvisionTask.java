package jp.komado.copies.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.copies.CopyContent;
import jp.komado.copies.Provision;
import jp.komado.copies.Provision.State;
import jp.komado.copies.internal.RegisteredCopies.Registered;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.dossier.TaskForms;
import jp.komado.problem.Messages;
import jp.komado.worklist.TaskContext;
import jp.komado.worklist.TaskHandler;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** ⑫ 個別の提供を承認する */
@Component
class ApproveProvisionTask implements TaskHandler {

    private final ProvisionStore provisions;
    private final RegisteredCopies copies;
    private final Persons persons;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final Messages messages;
    private final ObjectMapper json;

    ApproveProvisionTask(ProvisionStore provisions, RegisteredCopies copies, Persons persons, PersonalDataGate gate, Rights rights,
                         Messages messages, ObjectMapper json) {
        this.provisions = provisions;
        this.copies = copies;
        this.persons = persons;
        this.gate = gate;
        this.rights = rights;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String formKey() {
        return "approve-provision";
    }

    /** Who wants to be told what about whom, on which basis, and exactly what would be told. The work list passed the gate already. */
    @Override
    public Object prefill(UUID provisionId) {
        var provision = provisions.find(provisionId);
        var person = provision.personId() == null ? null : persons.find(provision.personId());
        var content = provision.recordKey() == null ? null
            : copies.find(provision.recordKey()).map(Registered::content).orElse(null);
        return new Asked(provision.number(), provision.recipient(), messages.text("copies.recipient." + provision.recipient()),
            provision.way(), provision.body(), provision.askedAt(), provision.reason(), provision.items(), provision.basis(),
            provision.problem(), person == null ? null : person.fullName(), provision.caseId(), provision.recordKey(),
            person == null ? null : content, provision.letterNumber(), provision.note());
    }

    @Override
    public Map<String, Object> complete(TaskContext context, JsonNode data) {
        rights.demand(Right.PROVISION_APPROVE);
        var form = TaskForms.read(json, data, Form.class);
        var provision = provisions.lock(context.caseId());
        var approved = form.decision() == Decision.APPROVE;
        new FieldErrors()
            .demand(!context.user().id().equals(provision.requestedBy()), "/decision", "copies.field.own-request")
            .demand(!approved || provision.personId() != null, "/decision", "copies.field.nobody")
            .demand(!approved || !provision.basis().isEmpty(), "/decision", "copies.field.no-basis")
            .refuseTask();
        gate.change(new Look(Right.PROVISION_APPROVE, Purpose.CASE_WORK, "provision", provision.caseId(), keys(provision)),
            form.decision().name());
        provisions.decided(provision.id(), approved ? State.APPROVED : State.REFUSED, context.user().id(), form.note());
        return Map.of("provisionApproved", approved);
    }

    private List<UUID> keys(Provision provision) {
        return provision.personId() == null ? List.of() : List.of(persons.find(provision.personId()).logKey());
    }

    enum Decision { APPROVE, REFUSE }

    record Form(Decision decision, boolean contentChecked, @Nullable String note) {
    }

    /** What the approver looks at. */
    record Asked(
        String number, String recipient, String recipientName, Provision.Way way, String body, Instant askedAt, Provision.Reason reason,
        String items, String basis, @Nullable Provision.Trouble problem, @Nullable String patientName, @Nullable UUID applicationId,
        @Nullable String recordKey, @Nullable CopyContent content, @Nullable String letterNumber, @Nullable String note) {
    }
}
