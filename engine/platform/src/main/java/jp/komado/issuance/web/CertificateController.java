package jp.komado.issuance.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.documents.DocumentScope;
import jp.komado.issuance.Certificates;
import jp.komado.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The certificates of a case. */
@RestController
class CertificateController {

    private final Certificates certificates;
    private final DocumentScope scope;
    private final PersonalDataGate gate;
    private final CurrentUsers users;
    private final Rights rights;

    CertificateController(Certificates certificates, DocumentScope scope, PersonalDataGate gate, CurrentUsers users, Rights rights) {
        this.certificates = certificates;
        this.scope = scope;
        this.gate = gate;
        this.users = users;
        this.rights = rights;
    }

    @Operation(operationId = "listCertificates", summary = "The certificates of a case, the newest first")
    @GetMapping("/api/cases/{caseId}/certificates")
    List<CertificateResponse> list(@PathVariable UUID caseId) {
        var ofCase = scope.of(caseId).orElseThrow(() -> Problem.notFound("issuance.problem.case-unknown"));
        List<UUID> people = ofCase.patientLogKey() == null ? List.of() : List.of(ofCase.patientLogKey());
        Look look = new Look(Right.CERTIFICATE_READ, Purpose.CASE_WORK, "certificate", caseId, people);
        if (!rights.inScope(users.require(), ofCase.municipalityCode())) {
            gate.refused(look);
            throw Problem.notFound("issuance.problem.case-unknown");
        }
        return gate.show(look, () -> certificates.ofCase(caseId).stream().map(CertificateResponse::of).toList());
    }
}
