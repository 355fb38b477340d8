package jp.komado.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dashboard.web.CaseProcessResponse.ActiveResponse;
import jp.komado.dashboard.web.CaseProcessResponse.InstanceResponse;
import jp.komado.problem.Problem;
import jp.komado.workflow.ProcessPosition;
import jp.komado.workflow.Workflow;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.CaseLabels;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The models as pictures, and where a case stands in them. */
@RestController
@Tag(name = "processes")
class ProcessController {

    private final Workflow workflow;
    private final CaseLabels cases;
    private final CurrentUsers users;
    private final Rights rights;
    private final PersonalDataGate gate;

    ProcessController(Workflow workflow, CaseLabels cases, CurrentUsers users, Rights rights, PersonalDataGate gate) {
        this.workflow = workflow;
        this.cases = cases;
        this.users = users;
        this.rights = rights;
        this.gate = gate;
    }

    @GetMapping("/api/cases/{id}/process")
    @Operation(operationId = "getCaseProcess", summary = "Where a case stands in the models")
    CaseProcessResponse position(@PathVariable UUID id) {
        CurrentUser user = users.require();
        CaseFacts facts = cases.facts(id);
        Look look = new Look(Right.CASE_READ, Purpose.CASE_WORK, "case-process", id, patient(id));
        if (!rights.inScope(user, facts.municipalityCode())) {
            gate.refused(look);
            throw Problem.forbidden("dashboard.foreign-case");
        }
        return gate.show(look, () -> new CaseProcessResponse(workflow.position(id).instances().stream()
                .map(ProcessController::instance)
                .toList()));
    }

    @GetMapping(value = "/api/processes/{key}/model", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(operationId = "getProcessModel", summary = "A model as BPMN 2.0")
    String model(@PathVariable String key) {
        rights.demand(Right.PROCESS_READ);
        if (!workflow.processKeys().contains(key)) {
            throw Problem.notFound("dashboard.unknown-process");
        }
        return workflow.processXml(key);
    }

    private Set<UUID> patient(UUID caseId) {
        return cases.labels(List.of(caseId)).values().stream()
                .map(CaseLabel::patientLogKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static InstanceResponse instance(ProcessPosition.Instance instance) {
        return new InstanceResponse(
                instance.processKey(),
                instance.state(),
                instance.active().stream().map(active -> new ActiveResponse(active.elementId(), active.since(), active.kind())).toList(),
                instance.passed());
    }
}
