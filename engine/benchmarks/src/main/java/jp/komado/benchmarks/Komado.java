package jp.komado.benchmarks;

import java.time.LocalDate;
import java.util.Map;
import jp.komado.rules.Decisions;

/** Ours, with all it does: version by date, checks of every input, the rules that fired. */
final class Komado implements RivalEngine {

    private final Decisions decisions;
    private final LocalDate axisDate;

    Komado(Decisions decisions, LocalDate axisDate) {
        this.decisions = decisions;
        this.axisDate = axisDate;
    }

    @Override
    public Map<String, Object> answer(String decision, Map<String, Object> inputs) {
        return decisions.evaluate(decision, axisDate, inputs).rows().get(0);
    }
}
