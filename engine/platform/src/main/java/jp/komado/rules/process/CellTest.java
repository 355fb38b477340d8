package jp.komado.rules.process;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** Compiles the cells that nine of ten tables consist of. A test answers null where feel-scala has to be asked. */
final class CellTest {

    private static final Function<Object, Boolean> ASK = input -> null;

    private CellTest() {
    }

    static Function<Object, Boolean> compile(Exp cell) {
        if (cell instanceof ConstBool any && any.value()) {
            return input -> true;
        }
        if (cell instanceof UnaryTestExpression test) {
            // true and false in a list or in not(…) are results to feel-scala, not values to compare with
            return test.exp() instanceof ConstBool ? ASK : equal(test.exp());
        }
        if (cell instanceof InputEqualTo test) {
            return equal(test.x());
        }
        if (cell instanceof InputLessThan test) {
            return order(test.x(), sign -> sign < 0);
        }
        if (cell instanceof InputLessOrEqual test) {
            return order(test.x(), sign -> sign <= 0);
        }
        if (cell instanceof InputGreaterThan test) {
            return order(test.x(), sign -> sign > 0);
        }
        if (cell instanceof InputGreaterOrEqual test) {
            return order(test.x(), sign -> sign >= 0);
        }
        if (cell instanceof InputInRange test) {
            return both(lower(test.range().start()), upper(test.range().end()));
        }
        if (cell instanceof AtLeastOne list) {
            return any(CollectionConverters.asJava(list.xs()).stream().map(CellTest::compile).toList());
        }
        if (cell instanceof Not not) {
            var test = compile(not.x());
            return input -> {
                var decided = test.apply(input);
                return decided == null ? null : !decided;
            };
        }
        return ASK;
    }

    private static Function<Object, Boolean> equal(Exp constant) {
        if (constant instanceof ConstString text) {
            return input -> input instanceof String given ? given.equals(text.value()) : null;
        }
        if (constant instanceof ConstBool truth) {
            return input -> input instanceof Boolean given ? given == truth.value() : null;
        }
        return order(constant, sign -> sign == 0);
    }

    private static Function<Object, Boolean> lower(ConstRangeBoundary bound) {
        return order(bound.value(), bound instanceof ClosedConstRangeBoundary ? sign -> sign >= 0 : sign -> sign > 0);
    }

    private static Function<Object, Boolean> upper(ConstRangeBoundary bound) {
        return order(bound.value(), bound instanceof ClosedConstRangeBoundary ? sign -> sign <= 0 : sign -> sign < 0);
    }

    private static Function<Object, Boolean> order(Exp constant, IntPredicate expected) {
        if (!(constant instanceof ConstNumber number)) {
            return ASK;
        }
        BigDecimal limit = number.value().bigDecimal();
        return input -> {
            var given = exact(input);
            return given == null ? null : expected.test(given.compareTo(limit));
        };
    }

    private static BigDecimal exact(Object input) {
        if (input instanceof Integer || input instanceof Long) {
            return BigDecimal.valueOf(((Number) input).longValue());
        }
        return input instanceof BigDecimal number ? number : null;
    }

    private static Function<Object, Boolean> both(Function<Object, Boolean> first, Function<Object, Boolean> second) {
        return input -> {
            var one = first.apply(input);
            var two = second.apply(input);
            return one == null || two == null ? null : one && two;
        };
    }

    private static Function<Object, Boolean> any(List<Function<Object, Boolean>> tests) {
        return input -> {
            boolean found = false;
            for (var test : tests) {
                var decided = test.apply(input);
                if (decided == null) {
                    return null;
                }
                found |= decided;
            }
            return found;
        };
    }
}
