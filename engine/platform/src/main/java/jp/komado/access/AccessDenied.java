package jp.komado.access;

import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;

/** The right is missing: 403. */
public class AccessDenied extends Problem {

    private final transient Right right;

    public AccessDenied(Right right) {
        super(ProblemKind.FORBIDDEN, "access.denied");
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
