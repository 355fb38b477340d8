package jp.komado.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table answered: one row of outputs per rule that matched, and the rules that fired, in the order of evaluation, those
 * of required decisions first.
 */
public record DecisionResult(String decision, String versionTag, List<Map<String, Object>> rows, List<FiredRule> fired) {

    public DecisionResult {
        rows = rows.stream().map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row))).toList();
        fired = List.copyOf(fired);
    }

    /** One output of the only row; numbers as Integer, Long or BigDecimal. */
    public <T> T single(String output, Class<T> type) {
        if (rows.size() != 1) {
            throw new IllegalStateException(decision + " " + versionTag + " answered " + rows.size() + " rows where one is expected");
        }
        if (!rows.get(0).containsKey(output)) {
            throw new IllegalArgumentException(decision + " " + versionTag + " has no output " + output);
        }
        return as(type, rows.get(0).get(output));
    }

    /** FEEL knows one kind of number; the caller asks for the Java type it needs, and loses nothing unnoticed. */
    private static <T> T as(Class<T> type, Object value) {
        if (value instanceof Number number && Number.class.isAssignableFrom(type)) {
            var exact = new BigDecimal(number.toString());
            if (type == Integer.class) {
                return type.cast(exact.intValueExact());
            }
            if (type == Long.class) {
                return type.cast(exact.longValueExact());
            }
            if (type == BigDecimal.class) {
                return type.cast(exact);
            }
        }
        return type.cast(value);
    }
}
