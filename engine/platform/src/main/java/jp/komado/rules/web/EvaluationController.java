package jp.komado.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.problem.FieldError;
import jp.komado.problem.Messages;
import jp.komado.problem.Problem;
import jp.komado.rules.DecisionInput;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.Decisions;
import jp.komado.rules.NoDecisionVersion;
import jp.komado.rules.NoRuleMatched;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The tables for outsiders: what they would answer, without a case, a person or a trace in the processes. */
@RestController
@Tag(name = "decisions")
class EvaluationController {

    private final Decisions decisions;
    private final Rights rights;
    private final Messages messages;

    EvaluationController(Decisions decisions, Rights rights, Messages messages) {
        this.decisions = decisions;
        this.rights = rights;
        this.messages = messages;
    }

    @PostMapping("/api/decisions/{decision}/evaluate")
    @Operation(operationId = "evaluateDecision", summary = "What a table answers to one case or up to 10 000, with the rules that fired",
        description = "Personal identifiers are not accepted: only the inputs of the table are read, and no free text. A case with wrong fields "
            + "is refused with a message for each of them, and the others are decided.")
    EvaluationResponse evaluate(@PathVariable String decision, @Valid @RequestBody EvaluationRequest request) {
        rights.demand(Right.DECISION_TABLE_READ);
        var now = decisions.now();
        var version = version(now, decision, request);
        var inputs = now.inputs(decision, request.axisDate());
        List<EvaluationResponse.Case> cases = new ArrayList<>(request.cases().size());
        for (int i = 0; i < request.cases().size(); i++) {
            cases.add(decide(now, decision, request, i, inputs));
        }
        int refused = (int) cases.stream().filter(EvaluationResponse.Case::isRefused).count();
        return new EvaluationResponse(decision, version.versionTag(), version.effectiveFrom(), cases.size() - refused, refused, cases);
    }

    private static DecisionVersion version(Decisions now, String decision, EvaluationRequest request) {
        if (!now.knows(decision)) {
            throw Problem.notFound("rules.problem.no-decision");
        }
        try {
            return now.inForce(decision, request.axisDate());
        } catch (NoDecisionVersion e) {
            throw Problem.invalid(List.of(FieldError.of("/axisDate", "rules.evaluation.before-the-first-version")));
        }
    }

    private EvaluationResponse.Case decide(Decisions now, String decision, EvaluationRequest request, int index, List<DecisionInput> inputs) {
        var pointer = "/cases/" + index;
        var given = OutsideCase.read(pointer, request.cases().get(index), inputs);
        if (!given.errors().isEmpty()) {
            return EvaluationResponse.Case.refused(given.errors().stream().map(this::wrong).toList());
        }
        try {
            return EvaluationResponse.Case.decided(now.evaluate(decision, request.axisDate(), given.inputs()));
        } catch (DecisionInputRefused e) {
            return EvaluationResponse.Case.refused(e.inputs().stream().sorted()
                .map(input -> wrong(FieldError.of(pointer + "/" + input, "rules.evaluation.out-of-range"))).toList());
        } catch (NoRuleMatched e) {
            return EvaluationResponse.Case.refused(List.of(wrong(FieldError.of(pointer, "rules.evaluation.no-rule", e.decision()))));
        }
    }

    private EvaluationResponse.Wrong wrong(FieldError error) {
        return new EvaluationResponse.Wrong(error.pointer(), error.code(), messages.text(error.code(), error.args().toArray()));
    }
}
