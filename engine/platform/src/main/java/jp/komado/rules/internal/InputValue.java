package jp.komado.rules.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Brings a value into the form in which tables read it, and refuses what FEEL would silently take for nothing. */
final class InputValue {

    private InputValue() {
    }

    static Object of(String decision, DecisionModel.Input input, Object value) {
        var converted = switch (input.type()) {
            case "string" -> text(value);
            case "number" -> value instanceof Number ? value : null;
            case "boolean" -> value instanceof Boolean ? value : null;
            default -> value instanceof Collection<?> list ? List.copyOf(list) : null;
        };
        if (converted == null) {
            throw new IllegalArgumentException(
                decision + " reads " + input.name() + " as " + input.type() + ", not as " + value.getClass().getSimpleName());
        }
        return converted;
    }

    private static Object text(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof String || value instanceof LocalDate ? value.toString() : null;
    }
}
