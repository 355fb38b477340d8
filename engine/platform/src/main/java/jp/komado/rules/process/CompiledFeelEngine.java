package jp.komado.rules.process;

import camundajar.impl.scala.util.Right;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * The engine's own FEEL, with each expression parsed once and simple cells compiled to a predicate on the input value. Whatever is
 * not simple, and any value of an unexpected type, is left to feel-scala, so the answers are the same (a test compares them on
 * random cells).
 */
class CompiledFeelEngine extends ScalaFeelEngine {

    private final Map<String, Cell> cells = new ConcurrentHashMap<>();
    private final Map<String, Function<VariableContext, Object>> expressions = new ConcurrentHashMap<>();

    CompiledFeelEngine() {
        super(List.of());
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String inputVariable, VariableContext context) {
        var cell = cells.get(text);
        if (cell == null) {
            cell = parseCell(text);
            if (cell == null) {
                return super.evaluateSimpleUnaryTests(text, inputVariable, context);
            }
            cells.put(text, cell);
        }
        var input = context.resolve(inputVariable);
        var decided = cell.test.apply(input == null ? null : input.getValue());
        if (decided != null) {
            return decided;
        }
        var values = values(context);
        values.put(INPUT_VARIABLE_NAME, inputVariable);
        return feelEngine.eval(cell.parsed, values) instanceof Right<?, ?> right
            ? Boolean.TRUE.equals(right.value())
            : super.evaluateSimpleUnaryTests(text, inputVariable, context);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext context) {
        return (T) expressions.computeIfAbsent(text, this::compileExpression).apply(context);
    }

    private Cell parseCell(String text) {
        return feelEngine.parseUnaryTests(text) instanceof Right<?, ?> right
            ? new Cell((ParsedExpression) right.value(), CellTest.compile(((ParsedExpression) right.value()).expression()))
            : null;
    }

    private Function<VariableContext, Object> compileExpression(String text) {
        if (!(feelEngine.parseExpression(text) instanceof Right<?, ?> right)) {
            return context -> super.evaluateSimpleExpression(text, context);
        }
        var parsed = (ParsedExpression) right.value();
        if (isConstant(parsed.expression())) {
            var value = evaluate(text, parsed, Map.of(), null);
            return context -> value;
        }
        if (parsed.expression() instanceof Ref ref && ref.names().size() == 1) {
            var name = ref.names().head();
            return context -> variable(text, parsed, name, context);
        }
        return context -> evaluate(text, parsed, values(context), context);
    }

    private static boolean isConstant(Exp expression) {
        return expression instanceof ConstNumber || expression instanceof ConstString || expression instanceof ConstBool;
    }

    private Object variable(String text, ParsedExpression parsed, String name, VariableContext context) {
        var typed = context.resolve(name);
        var value = typed == null ? null : typed.getValue();
        if (value instanceof String || value instanceof Boolean || value instanceof Long) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return evaluate(text, parsed, values(context), context);
    }

    private Object evaluate(String text, ParsedExpression parsed, Map<String, Object> values, VariableContext context) {
        return feelEngine.eval(parsed, values) instanceof Right<?, ?> right ? right.value() : super.evaluateSimpleExpression(text, context);
    }

    private static Map<String, Object> values(VariableContext context) {
        Map<String, Object> values = new HashMap<>();
        context.keySet().forEach(name -> {
            var typed = context.resolve(name);
            values.put(name, typed == null ? null : typed.getValue());
        });
        return values;
    }

    private record Cell(ParsedExpression parsed, Function<Object, Boolean> test) {
    }
}
