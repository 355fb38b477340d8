package jp.komado.rules.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads tables and evaluates them; the only thing that knows which engine does it. */
public interface TableEngine {

    /** Prepares one decision of a file; safe to be used by many threads, as often as wanted. */
    Table prepare(String xml, String decision);

    /** The test of a column, as the column writes it ({@code >= 0}, {@code "NEW","RENEWAL"}). */
    Predicate<Object> test(String clause);

    /** Whether a text can be read as an expression, whatever it then says. */
    boolean isExpression(String text);

    /** Whether a text can be read as the test of a cell or a column. */
    boolean isTest(String text);

    /** A prepared decision. */
    interface Table {

        /** Evaluates with inputs that are complete and of the right type. */
        Answer evaluate(Map<String, Object> inputs);
    }

    /**
     * Rows of outputs and what fired on the way.
     *
     * @param silent the table of which no rule matched, null if each found one
     */
    record Answer(List<Map<String, Object>> rows, List<Fired> fired, String silent) {
    }

    /** A rule that matched, with values by column label. */
    record Fired(String table, String ruleId, Map<String, Object> inputs, Map<String, Object> outputs) {
    }
}
