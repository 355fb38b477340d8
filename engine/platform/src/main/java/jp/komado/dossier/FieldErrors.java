package jp.komado.dossier;

import java.util.ArrayList;
import java.util.List;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.worklist.TaskDataInvalid;

/** Collects what is wrong with a form, so that a clerk sees all of it at once. */
public final class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    /** Notes a wrong field, unless {@code holds}. */
    public FieldErrors demand(boolean holds, String pointer, String code, Object... args) {
        if (!holds) {
            errors.add(FieldError.of(pointer, code, args));
        }
        return this;
    }

    /** Notes a wrong field. */
    public FieldErrors add(String pointer, String code, Object... args) {
        return demand(false, pointer, code, args);
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** Refuses the data of a task's form. */
    public void refuseTask() {
        if (!errors.isEmpty()) {
            throw new TaskDataInvalid(errors);
        }
    }

    /** Refuses the body of a request. */
    public void refuseRequest() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
