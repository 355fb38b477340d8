package jp.komado.rules.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.komado.rules.Decisions;
import jp.komado.rules.NamedCases;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Gives the API's description an example for each decision: the first named case of its newest version, so that examples are never invented. */
@Component
class EvaluationExamples implements OperationCustomizer {

    private final Decisions decisions;
    private final NamedCases cases;

    EvaluationExamples(Decisions decisions, NamedCases cases) {
        this.decisions = decisions;
        this.cases = cases;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType().equals(EvaluationController.class)) {
            operation.getRequestBody().getContent().values().forEach(content ->
                cases.newest().forEach(named -> content.addExamples(named.decision(), example(named))));
        }
        return operation;
    }

    private Example example(NamedCases.NamedCase named) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("axisDate", named.effectiveFrom().toString());
        body.put("cases", List.of(named.inputs(decisions.inputs(named.decision(), named.effectiveFrom()))));
        return new Example().summary(named.decision() + ": " + named.name()).value(body);
    }
}
