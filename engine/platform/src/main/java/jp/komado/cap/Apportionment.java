package jp.komado.cap;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.Decisions;
import org.springframework.stereotype.Component;

/** Shares one household's burden among its certificates (按分) by the table {@code apportionment}. */
@Component
public class Apportionment {

    private static final String TABLE = "apportionment";

    private final Decisions decisions;

    public Apportionment(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The caps of certificates that are valid together, in the order of their bases.
     *
     * @param month the month from which the household is as it is
     * @param bases the cap that each certificate would have alone, never an apportioned one
     */
    public List<Yen> of(YearMonth month, List<Yen> bases) {
        var all = bases.stream().map(Yen::value).toList();
        var now = decisions.now();
        return bases.stream().map(base -> Yen.of(decide(now, month, base, all).single("apportionedCap", Long.class))).toList();
    }

    /**
     * The same for one certificate, with the rule that decided.
     *
     * @param base the cap that it would have alone
     * @param bases those of all that are valid together, this one included
     */
    public DecisionResult decide(YearMonth month, Yen base, List<Yen> bases) {
        return decide(decisions, month, base, bases.stream().map(Yen::value).toList());
    }

    private static DecisionResult decide(Decisions by, YearMonth month, Yen base, List<Long> all) {
        return by.evaluate(TABLE, month.atDay(1), Map.of("base", base.value(), "householdBases", all));
    }
}
