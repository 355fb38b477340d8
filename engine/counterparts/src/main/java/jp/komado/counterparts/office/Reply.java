package jp.komado.counterparts.office;

import java.util.List;

/**
 * What an office is going to answer.
 *
 * @param person the individual number of whom it found, or null
 */
public record Reply(String person, List<Part> parts) {

    /** When an answer leaves by itself. */
    public enum When { SOON, LATE, NEVER }

    /**
     * One answer; an interim one is followed by another.
     *
     * @param lines the records as they stand in the file
     * @param code  the result in one word or number, for the book
     */
    public record Part(List<String> lines, String code, boolean interim, When when) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    public Reply {
        parts = List.copyOf(parts);
    }

    static Reply of(String person, String code, When when, List<String> lines) {
        return new Reply(person, List.of(new Part(lines, code, false, when)));
    }
}
