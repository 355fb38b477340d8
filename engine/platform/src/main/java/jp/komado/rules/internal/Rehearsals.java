package jp.komado.rules.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.komado.rules.DecisionDrafts.Difference;
import jp.komado.rules.DecisionDrafts.Rehearsal;
import jp.komado.rules.DecisionInputMissing;
import jp.komado.rules.DecisionInputRefused;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.NamedCases;
import jp.komado.rules.NamedCases.NamedCase;
import jp.komado.rules.NoRuleMatched;
import org.springframework.stereotype.Component;

/** Puts the named cases to two versions of a table and compares the answers. */
@Component
class Rehearsals {

    private final DecisionRegister register;
    private final NamedCases cases;

    Rehearsals(DecisionRegister register, NamedCases cases) {
        this.register = register;
        this.cases = cases;
    }

    /**
     * Compares.
     *
     * @throws TableFails if one of them cannot be computed
     */
    Rehearsal rehearse(LoadedVersion now, LoadedVersion before) {
        var named = namedCases(before.version());
        var differences = named.stream().map(each -> difference(each, answer(before, each), answer(now, each))).flatMap(Optional::stream).toList();
        return new Rehearsal(now.version().versionTag(), before.version().versionTag(), named.size(), differences);
    }

    private static Optional<Difference> difference(NamedCase named, Answer old, Answer fresh) {
        return old.equals(fresh) ? Optional.empty() : Optional.of(new Difference(named.decision(), named.name(), old.toString(), fresh.toString()));
    }

    /** Those of the newest shipped version up to this one. */
    private List<NamedCase> namedCases(DecisionVersion upTo) {
        return register.all().stream().map(DecisionRegister.Entry::version)
            .filter(version -> version.name().equals(upTo.name()) && RegisteredDecisions.NEWEST.compare(version, upTo) <= 0)
            .sorted(RegisteredDecisions.NEWEST.reversed())
            .map(version -> cases.of(version.name(), version.versionTag())).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private static Answer answer(LoadedVersion version, NamedCase named) {
        try {
            var inputs = named.inputs(version.inputs(named.decision()).orElseThrow());
            return new Answer(version.evaluate(named.decision(), inputs).rows().stream().map(Rehearsals::plain).toList(), null);
        } catch (NoRuleMatched e) {
            return new Answer(List.of(), "refused: no rule of " + e.decision());
        } catch (DecisionInputMissing e) {
            return new Answer(List.of(), "refused: lacks " + String.join(", ", e.inputs()));
        } catch (DecisionInputRefused e) {
            return new Answer(List.of(), "refused: does not read " + String.join(", ", e.inputs()));
        } catch (RuntimeException e) {
            throw new TableFails(named.decision(), e);
        }
    }

    /** 300 and 300.0 are the same amount, and the order of outputs is none of the answer. */
    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((name, value) -> plain.put(name, value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value));
        return plain;
    }

    private record Answer(List<Map<String, Object>> rows, String refusal) {

        @Override
        public String toString() {
            return refusal != null ? refusal : rows.stream().map(Answer::text).collect(Collectors.joining("; "));
        }

        private static String text(Map<String, Object> row) {
            return row.entrySet().stream().map(output -> output.getKey() + "="
                + (output.getValue() instanceof BigDecimal number ? number.toPlainString() : Objects.toString(output.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** FEEL or the engine could not make sense of a table. */
    static final class TableFails extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String decision;

        TableFails(String decision, RuntimeException cause) {
            super(decision, cause);
            this.decision = decision;
        }

        String decision() {
            return decision;
        }
    }
}
