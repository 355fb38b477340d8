package jp.komado.problem.web;

import java.util.List;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Spring MVC's exceptions in our words. */
final class SpringProblems {

    private SpringProblems() {
    }

    static Problem of(Exception failure, int status) {
        if (failure instanceof MissingRequestHeaderException header && "If-Match".equalsIgnoreCase(header.getHeaderName())) {
            return Problem.of(ProblemKind.IF_MATCH_MISSING, "problem.if-match-missing");
        }
        if (failure instanceof MissingServletRequestParameterException parameter) {
            return Problem.invalid(List.of(FieldError.of("/" + Pointers.escape(parameter.getParameterName()), "required")));
        }
        if (failure instanceof MissingServletRequestPartException part) {
            return Problem.invalid(List.of(FieldError.of("/" + Pointers.escape(part.getRequestPartName()), "required")));
        }
        if (failure instanceof MethodArgumentTypeMismatchException argument) {
            return Problem.invalid(List.of(FieldError.of("/" + Pointers.escape(argument.getName()), "format")));
        }
        if (failure instanceof TypeMismatchException) {
            return Problem.of(ProblemKind.MALFORMED, "problem.malformed");
        }
        return switch (status) {
            case 401 -> Problem.of(ProblemKind.UNAUTHENTICATED, "problem.unauthenticated");
            case 403 -> Problem.forbidden("problem.forbidden");
            case 404 -> Problem.notFound("problem.not-found");
            case 405 -> Problem.of(ProblemKind.MALFORMED, "problem.method-not-allowed").withCode("method-not-allowed");
            case 406 -> Problem.of(ProblemKind.MALFORMED, "problem.not-acceptable").withCode("not-acceptable");
            case 409 -> Problem.conflict("problem.contradiction");
            case 413 -> Problem.of(ProblemKind.TOO_LARGE, "problem.too-large");
            case 415 -> Problem.of(ProblemKind.UNSUPPORTED_MEDIA, "problem.unsupported-media");
            default -> Problem.of(ProblemKind.MALFORMED, "problem.malformed");
        };
    }
}
