package jp.komado.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule that matched: which row of which table, the legal article it notes, what it read and what it answered, by the labels that
 * the table's columns carry.
 */
public record FiredRule(String table, String title, String ruleId, String annotation,
    Map<String, Object> inputs, Map<String, Object> outputs) {

    public FiredRule {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
