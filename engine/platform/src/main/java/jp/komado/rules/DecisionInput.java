package jp.komado.rules;

import java.util.List;

/**
 * Something that a decision reads.
 *
 * @param isOptional whether it may be absent; everything else is refused when missing
 * @param choices the codes that the table knows; empty where any value of the kind is read
 */
public record DecisionInput(String name, Kind kind, boolean isOptional, List<String> choices) {

    public DecisionInput {
        choices = List.copyOf(choices);
    }

    /** The form of the value. */
    public enum Kind {
        /** A number: yen, points, months, years. */
        NUMBER,
        /** Numbers in a list, in the order of months. */
        NUMBERS,
        /** true or false. */
        BOOLEAN,
        /** A code of the office, never a name or a text. */
        CODE,
        /** A day as ISO text, {@code 2026-11-24}. */
        DATE
    }
}
