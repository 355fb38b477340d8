package jp.komado.access.internal;

import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.springframework.security.core.AuthenticationException;

/** Nobody came in. The code tells the browser why, the text tells the person. */
class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final String code;

    SignInRefused(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }

    Problem problem() {
        return Problem.of(ProblemKind.UNAUTHENTICATED, "access.sign-in." + code).withCode("sign-in-" + code);
    }
}
