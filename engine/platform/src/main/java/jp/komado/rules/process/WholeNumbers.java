package jp.komado.rules.process;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;

/**
 * Compiles sums, products and comparisons of variables, as columns write them ({@code incomeLevy + perCapitaLevy}). Only whole numbers
 * are computed here, in which FEEL and Java cannot differ; a result is null where feel-scala has to be asked.
 */
final class WholeNumbers {

    private static final Function<VariableContext, Long> ASK = context -> null;

    private WholeNumbers() {
    }

    /** Long or Boolean, or null to ask; null instead of a function if the expression is of another kind. */
    static Function<VariableContext, ?> compile(Exp expression) {
        if (expression instanceof Equal test) {
            return compare(test.x(), test.y(), sign -> sign == 0);
        }
        if (expression instanceof LessThan test) {
            return compare(test.x(), test.y(), sign -> sign < 0);
        }
        if (expression instanceof LessOrEqual test) {
            return compare(test.x(), test.y(), sign -> sign <= 0);
        }
        if (expression instanceof GreaterThan test) {
            return compare(test.x(), test.y(), sign -> sign > 0);
        }
        if (expression instanceof GreaterOrEqual test) {
            return compare(test.x(), test.y(), sign -> sign >= 0);
        }
        var number = number(expression);
        return number == ASK ? null : number;
    }

    /** The value as FEEL hands it out, if it is a whole number; else null. */
    static Long whole(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigDecimal number && number.precision() - number.scale() < 19) {
            var whole = number.longValue();
            return number.compareTo(BigDecimal.valueOf(whole)) == 0 ? whole : null;
        }
        return null;
    }

    private static Function<VariableContext, Long> number(Exp expression) {
        if (expression instanceof ConstNumber constant) {
            var value = whole(constant.value().bigDecimal());
            return value == null ? ASK : context -> value;
        }
        if (expression instanceof Ref ref && ref.names().size() == 1) {
            var name = ref.names().head();
            return context -> {
                var typed = context.resolve(name);
                return typed == null ? null : whole(typed.getValue());
            };
        }
        if (expression instanceof Addition sum) {
            return both(sum.x(), sum.y(), Math::addExact);
        }
        if (expression instanceof Subtraction difference) {
            return both(difference.x(), difference.y(), Math::subtractExact);
        }
        if (expression instanceof Multiplication product) {
            return both(product.x(), product.y(), Math::multiplyExact);
        }
        return ASK;
    }

    private static Function<VariableContext, Long> both(Exp one, Exp other, BinaryOperator<Long> operation) {
        var first = number(one);
        var second = number(other);
        if (first == ASK || second == ASK) {
            return ASK;
        }
        return context -> {
            var left = first.apply(context);
            var right = second.apply(context);
            if (left == null || right == null) {
                return null;
            }
            try {
                return operation.apply(left, right);
            } catch (ArithmeticException tooLarge) {
                return null;
            }
        };
    }

    private static Function<VariableContext, Boolean> compare(Exp one, Exp other, IntPredicate expected) {
        var first = number(one);
        var second = number(other);
        if (first == ASK || second == ASK) {
            return null;
        }
        return context -> {
            var left = first.apply(context);
            var right = second.apply(context);
            return left == null || right == null ? null : (Boolean) expected.test(left.compareTo(right));
        };
    }
}
