package jp.komado.benchmarks;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * KIE DMN over the same file. It knows a decision by its name and reads several outputs as a context, where Camunda puts each output
 * beside the inputs; so names are given, and {@code severe} becomes {@code severeOf.severe}. Rows, cells and values stay as they are.
 */
final class KieDmn implements RivalEngine {

    private static final Map<String, String> OUTPUT = Map.of("assessment-household", "counted", "tax-year", "taxYearOf", "tax-figure", "taxFigureOf",
        "severe-recognition", "severeOf", "income-tier", "tier", "monthly-cap", "monthlyCap");
    private static final Pattern DECISION = Pattern.compile("<decision id=\"([a-z-]+)\" name=\"[^\"]*\"([^>]*)>(\\s*<question>.*?</question>)", Pattern.DOTALL);

    private final DMNRuntime runtime;
    private final DMNModel model;

    KieDmn(String xml) {
        runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(readable(xml)), "UTF-8"))).getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    private static String readable(String xml) {
        var named = DECISION.matcher(xml.replaceAll("(?s)<extensionElements>.*?</extensionElements>", "").replaceAll("(?s)<dmndi:DMNDI>.*</dmndi:DMNDI>", ""))
            .replaceAll(found -> {
                var name = OUTPUT.get(found.group(1));
                return "<decision id=\"" + found.group(1) + "\" name=\"" + name + "\">" + found.group(3) + "<variable name=\"" + name + "\"/>";
            });
        return named.replace("<text>severe</text>", "<text>severeOf.severe</text>").replace("factYear = taxYear<", "factYear = taxYearOf.taxYear<")
            .replaceAll("name=\"([^\"]*)\">(\\s*<variable id=\"[^\"]*\" name=\"([^\"]*)\")", "name=\"$3\">$2");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> answer(String decision, Map<String, Object> inputs) {
        var context = runtime.newContext();
        inputs.forEach(context::set);
        var name = OUTPUT.get(decision);
        var result = runtime.evaluateByName(model, context, name).getDecisionResultByName(name);
        if (result.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return result.getResult() instanceof Map<?, ?> several ? (Map<String, Object>) several : Map.of(name, result.getResult());
    }
}
