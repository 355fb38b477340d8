package jp.komado.cap.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.cap.CapAssessment;
import jp.komado.cap.TaxFact;
import jp.komado.dossier.CapFacts;
import jp.komado.rules.Decisions;

/** The whole way from a family's facts to its explained cap, as the product goes it. */
public final class CapChain {

    private final CapCalculation calculation;

    public CapChain(Decisions decisions) {
        calculation = new CapCalculation(decisions, Clock.systemUTC());
    }

    public CapAssessment explained(CapFacts facts, Map<UUID, List<TaxFact>> taxFacts) {
        return calculation.compute(facts, taxFacts);
    }
}
