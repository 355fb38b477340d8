package jp.komado.problem;

import java.util.List;
import java.util.Objects;

/**
 * One wrong field of a request. The code is a message key (<code>intake.bag-number.unknown</code>) or one of the general codes under
 * <code>problem.field.</code> (<code>required</code>, <code>format</code>, <code>check-digit</code> …).
 *
 * @param pointer JSON pointer into the request body, for example <code>/patient/birthDate</code>
 * @param code what is wrong
 * @param args arguments of the message; limits and labels, never personal values
 */
public record FieldError(String pointer, String code, List<Object> args) {

    public FieldError {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    /** A wrong field with the arguments of its message. */
    public static FieldError of(String pointer, String code, Object... args) {
        return new FieldError(pointer, code, List.of(args));
    }
}
