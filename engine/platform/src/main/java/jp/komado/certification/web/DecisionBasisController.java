package jp.komado.certification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import jp.komado.certification.DecisionBasis;
import jp.komado.certification.DecisionBases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a proposer and an approver look at. */
@RestController
class DecisionBasisController {

    private final DecisionBases bases;

    DecisionBasisController(DecisionBases bases) {
        this.bases = bases;
    }

    @Operation(operationId = "readDecisionBasis", summary = "⑩ What a decision on the case would rest on: board, validity, cap, warnings")
    @GetMapping("/api/cases/{id}/decision-basis")
    DecisionBasis read(@PathVariable UUID id) {
        return bases.of(id);
    }
}
