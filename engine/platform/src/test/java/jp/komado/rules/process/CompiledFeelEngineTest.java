package jp.komado.rules.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

/** The compiled cells must answer exactly as feel-scala does, whatever the cell and the value. */
class CompiledFeelEngineTest {

    private static final FeelEngine COMPILED = new CompiledFeelEngine();
    private static final FeelEngine PLAIN = new ScalaFeelEngine(List.of());

    @Property(tries = 4_000)
    void random_cells_answer_as_in_the_original(@ForAll("cells") String cell, @ForAll("values") Object value) {
        var context = Variables.createVariables().putValue("cellInput", value).putValue("limit", 71_000).asVariableContext();

        assertThat(outcome(() -> COMPILED.evaluateSimpleUnaryTests(cell, "cellInput", context)))
            .as("%s on %s", cell, value)
            .isEqualTo(outcome(() -> PLAIN.evaluateSimpleUnaryTests(cell, "cellInput", context)));
    }

    @Property(tries = 1_000)
    void random_expressions_answer_as_in_the_original(@ForAll("expressions") String expression, @ForAll("values") Object value) {
        var context = Variables.createVariables().putValue("x", value).putValue("limit", 71_000).asVariableContext();

        assertThat(outcome(() -> COMPILED.evaluateSimpleExpression(expression, context)))
            .as("%s where x is %s", expression, value)
            .isEqualTo(outcome(() -> PLAIN.evaluateSimpleExpression(expression, context)));
    }

    @Test
    void nothing_at_all_matches_no_comparison() {
        var context = Variables.createVariables().putValue("cellInput", null).asVariableContext();

        assertThat(COMPILED.evaluateSimpleUnaryTests("< 71000", "cellInput", context)).isFalse();
        assertThat(COMPILED.evaluateSimpleUnaryTests("-", "cellInput", context)).isTrue();
    }

    @Test
    void a_cell_that_is_not_feel_is_refused() {
        var context = Variables.createVariables().putValue("cellInput", 1).asVariableContext();

        assertThatThrownBy(() -> COMPILED.evaluateSimpleUnaryTests("< < 3", "cellInput", context)).hasMessageContaining("FEEL");
        assertThatThrownBy(() -> COMPILED.evaluateSimpleExpression("1 +", context)).hasMessageContaining("FEEL");
    }

    @Provide
    Arbitrary<String> cells() {
        var simple = simpleCells();
        var lists = simple.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(",", parts));
        return Arbitraries.frequencyOf(
            Tuple.of(6, simple), Tuple.of(3, lists),
            Tuple.of(2, lists.map(list -> "not(" + list + ")")),
            Tuple.of(1, Arbitraries.of("-", "null", "? > 3", "limit", "< limit", "[1..limit]", "starts with(?, \"I\")",
                "date(\"2026-04-01\")", ">= date(\"2026-04-01\")")));
    }

    private static Arbitrary<String> simpleCells() {
        var number = Arbitraries.of("0", "1", "-1", "2.5", "71000", "250999.5", "251000", "1e3");
        var text = Arbitraries.of("\"I\"", "\"II\"", "\"\"", "\"重症\"");
        var ordered = Combinators.combine(Arbitraries.of("", "< ", "<= ", "> ", ">= "), number).as((sign, limit) -> sign + limit);
        var range = Combinators.combine(Arbitraries.of("[", "("), number, number, Arbitraries.of("]", ")"))
            .as((open, from, to, close) -> open + from + ".." + to + close);
        return Arbitraries.oneOf(ordered, range, text, Arbitraries.of("true", "false"));
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of("1", "\"I\"", "true", "x", "limit", "unknown", "x + 1", "floor(x * 6 / 8)", "if x = null then 0 else x",
            "not(x)", "count([x][item > 3])", "null", "2.5", "date(x)", "x = limit", "x + limit + 1", "x - limit", "x * limit", "x * x * x * x * x",
            "limit - x * 2", "x < limit", "x <= 71000", "limit > x", "x >= unknown", "x = unknown", "x + 2.5", "x = 2.5", "x + unknown",
            "for i in [x, limit] return i + x", "if x > 3 then limit else x", "{a: x}.a + limit", "some i in [limit] satisfies i = x", "[x, limit][item > 3]",
            "9223372036854775807 + x", "-x", "x.y", "max(list: [x, limit])", "floor(n: x)", "substring(string: x, start position: 1)",
            "modulo(dividend: x, divisor: limit)", "if x in (limit, 3) then 1 else 2", "{a: x, b: limit}", "every i in [x] satisfies i < limit", "x instance of number",
            "x between 1 and limit", "count(list: [x][item < limit])");
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
            Arbitraries.of(0, 1, -1, 3, 70_999, 71_000, 251_000).map(Object.class::cast),
            Arbitraries.of(0L, 1000L, 251_000L).map(Object.class::cast),
            Arbitraries.of(new BigDecimal("2.5"), new BigDecimal("71000.00"), new BigDecimal("250999.5")).map(Object.class::cast),
            Arbitraries.of(2.5, 1.0, -0.0, 1e3).map(Object.class::cast),
            Arbitraries.of("I", "II", "", "重症", "true", "1").map(Object.class::cast),
            Arbitraries.of(true, false).map(Object.class::cast),
            Arbitraries.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 31)).map(Object.class::cast),
            Arbitraries.of(List.of(1, 2), List.of("I"), Arrays.asList((Object) null)).map(Object.class::cast),
            Arbitraries.just(null));
    }

    private static Object outcome(Callable<?> evaluation) {
        try {
            return evaluation.call();
        } catch (Exception e) {
            return "refused: " + e.getClass().getSimpleName();
        }
    }
}
