package jp.komado.rules.process;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import camundajar.impl.scala.util.Right;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
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

    private static final String GIVEN = "given";

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
        var values = values(cell.names, context);
        values.put(inputVariable, input == null ? null : input.getValue());
        values.put(INPUT_VARIABLE_NAME, inputVariable);
        return feelEngine.eval(cell.parsed, values) instanceof Right<?, ?> right
            ? Boolean.TRUE.equals(right.value())
            : super.evaluateSimpleUnaryTests(text, inputVariable, context);
    }

    /** The test of one cell on values that stand for themselves. */
    Predicate<Object> test(String text) {
        var cell = parseCell(text);
        return value -> {
            var decided = cell == null ? null : cell.test.apply(value);
            return decided == null ? evaluateSimpleUnaryTests(text, GIVEN, Variables.putValue(GIVEN, value).asVariableContext()) : decided;
        };
    }

    /** Whether a text can be read as an expression. */
    boolean isExpression(String text) {
        return feelEngine.parseExpression(text) instanceof Right<?, ?>;
    }

    /** Whether a text can be read as the test of a cell. */
    boolean isTest(String text) {
        return feelEngine.parseUnaryTests(text) instanceof Right<?, ?>;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext context) {
        var known = expressions.get(text);
        return (T) (known == null ? expressions.computeIfAbsent(text, this::compileExpression) : known).apply(context);
    }

    private Cell parseCell(String text) {
        return feelEngine.parseUnaryTests(text) instanceof Right<?, ?> right
            ? cell((ParsedExpression) right.value())
            : null;
    }

    private static Cell cell(ParsedExpression parsed) {
        return new Cell(parsed, CellTest.compile(parsed.expression()), names(parsed.expression()));
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
        var names = names(parsed.expression());
        var compiled = WholeNumbers.compile(parsed.expression());
        if (compiled == null) {
            return context -> evaluate(text, parsed, values(names, context), context);
        }
        return context -> {
            var value = compiled.apply(context);
            return value == null ? evaluate(text, parsed, values(names, context), context) : value;
        };
    }

    /** What an expression may read: only these are handed over, since feel-scala copies all that it is given. */
    private static Set<String> names(Object part) {
        Set<String> names = new HashSet<>();
        if (part instanceof Ref ref) {
            names.add(ref.names().head());
        }
        if (part instanceof Iterable<?> several) {
            CollectionConverters.asJava(several.iterator()).forEachRemaining(inside -> names.addAll(names(inside)));
        } else if (part instanceof Product whole) {
            CollectionConverters.asJava(whole.productIterator()).forEachRemaining(inside -> names.addAll(names(inside)));
        }
        return names;
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
        var whole = WholeNumbers.whole(value);
        return whole == null ? evaluate(text, parsed, values(Set.of(name), context), context) : whole;
    }

    private Object evaluate(String text, ParsedExpression parsed, Map<String, Object> values, VariableContext context) {
        return feelEngine.eval(parsed, values) instanceof Right<?, ?> right ? right.value() : super.evaluateSimpleExpression(text, context);
    }

    private static Map<String, Object> values(Set<String> names, VariableContext context) {
        Map<String, Object> values = new HashMap<>();
        for (var name : names) {
            if (context.containsVariable(name)) {
                var typed = context.resolve(name);
                values.put(name, typed == null ? null : typed.getValue());
            }
        }
        return values;
    }

    private record Cell(ParsedExpression parsed, Function<Object, Boolean> test, Set<String> names) {
    }
}
