package jp.komado.worklist;

import java.util.List;
import java.util.stream.Collectors;
import jp.komado.problem.FieldError;

/** A form breaks rules that its schema cannot say; answered as 422 with each field. */
public class TaskDataInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public TaskDataInvalid(List<FieldError> errors) {
        super(errors.stream().map(error -> error.pointer() + " " + error.code()).collect(Collectors.joining(", ")));
        this.errors = List.copyOf(errors);
    }

    public TaskDataInvalid(FieldError error) {
        this(List.of(error));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
