package jp.komado.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.lang.Nullable;

/**
 * A request that cannot be done, as a key of a server text with its arguments. The exception's own message is the key, so that
 * nothing personal reaches a log.
 */
public class Problem extends RuntimeException {

    private final transient ProblemKind kind;
    private final transient String code;
    private final transient String key;
    private final transient List<Object> args;
    private final transient List<FieldError> errors;
    private final transient Conflict conflict;

    /** For the rooms' own exceptions; everybody else uses the factories. */
    protected Problem(ProblemKind kind, String key, Object... args) {
        this(kind, kind.code(), key, List.of(args), List.of(), null, null);
    }

    private Problem(ProblemKind kind, String code, String key, List<Object> args, List<FieldError> errors,
            @Nullable Conflict conflict, @Nullable Throwable cause) {
        super(key, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.code = code;
        this.key = key;
        this.args = args;
        this.errors = List.copyOf(errors);
        this.conflict = conflict;
    }

    /** Any kind with a text of its own. */
    public static Problem of(ProblemKind kind, String key, Object... args) {
        return new Problem(kind, key, args);
    }

    /** There is no such thing, or none that this user may know of. */
    public static Problem notFound(String key, Object... args) {
        return new Problem(ProblemKind.NOT_FOUND, key, args);
    }

    /** The state of the thing does not allow it. */
    public static Problem conflict(String key, Object... args) {
        return new Problem(ProblemKind.CONFLICT, key, args);
    }

    /** The right is missing. */
    public static Problem forbidden(String key, Object... args) {
        return new Problem(ProblemKind.FORBIDDEN, key, args);
    }

    /** The data break a rule as a whole. */
    public static Problem invalid(String key, Object... args) {
        return new Problem(ProblemKind.INVALID_DATA, key, args);
    }

    /** Some fields are wrong. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ProblemKind.INVALID_DATA, ProblemKind.INVALID_DATA.code(), "problem.invalid-data", List.of(), errors, null, null);
    }

    /** Somebody else changed it meanwhile. */
    public static Problem stale(@Nullable Conflict conflict) {
        return new Problem(ProblemKind.STALE, ProblemKind.STALE.code(), "problem.stale", List.of(), List.of(), conflict, null);
    }

    /** The same problem with a finer code for the client. */
    public Problem withCode(String finer) {
        return new Problem(kind, finer, key, args, errors, conflict, getCause());
    }

    public ProblemKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<Conflict> conflict() {
        return Optional.ofNullable(conflict);
    }
}
