package jp.komado.rules.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.komado.rules.DecisionResult;
import jp.komado.rules.FiredRule;

/**
 * What a table answered, case by case in the order of the request.
 *
 * @param refused how many cases were not decided; each says why
 */
record EvaluationResponse(String decision, String versionTag, LocalDate effectiveFrom, int decided, int refused, List<Case> cases) {

    /** Either rows and the rules that fired, or what is wrong. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Case(List<Map<String, Object>> rows, List<Rule> rules, List<Wrong> errors) {

        static Case decided(DecisionResult result) {
            return new Case(result.rows(), result.fired().stream().map(Rule::of).toList(), List.of());
        }

        static Case refused(List<Wrong> errors) {
            return new Case(List.of(), List.of(), errors);
        }

        boolean isRefused() {
            return !errors.isEmpty();
        }
    }

    /** A rule that fired, with the article it rests on. */
    record Rule(String table, String ruleId, String article) {

        static Rule of(FiredRule rule) {
            return new Rule(rule.table(), rule.ruleId(), rule.annotation());
        }
    }

    /** A wrong field, or a whole case that no rule fits. */
    record Wrong(String pointer, String code, String message) {
    }
}
