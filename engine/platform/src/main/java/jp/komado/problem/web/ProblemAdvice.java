package jp.komado.problem.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import jp.komado.problem.internal.ProblemAnswers;
import jp.komado.problem.internal.Traces;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** One place where failures become answers: the rooms' problems, Spring's own exceptions, and what nobody expected. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, HttpServletRequest request) {
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(OptimisticLockingFailureException failure, HttpServletRequest request) {
        return answer(Problem.stale(null), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(ConcurrencyFailureException failure, HttpServletRequest request) {
        return answer(Problem.conflict("problem.busy"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> contradiction(DataIntegrityViolationException failure, HttpServletRequest request) {
        LOG.warn("a constraint of the database refused {} {}\n{}", request.getMethod(), request.getRequestURI(),
                Traces.withoutMessages(failure));
        return answer(Problem.conflict("problem.contradiction"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> violation(ConstraintViolationException failure, HttpServletRequest request) {
        return answer(Problem.invalid(failure.getConstraintViolations().stream().map(ProblemAdvice::field).toList()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException failure, HttpServletRequest request) {
        return answer(Problem.of(ProblemKind.UNAUTHENTICATED, "problem.unauthenticated"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException failure, HttpServletRequest request) {
        return answer(Problem.forbidden("problem.forbidden"), request);
    }

    /** The browser did not wait for the answer: nobody is left to be told, and nothing is wrong. */
    @ExceptionHandler
    void gone(ClientAbortException failure, HttpServletRequest request) {
        LOG.debug("{} {} was not waited for", request.getMethod(), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("failure {} at {} {}\n{}", reference, request.getMethod(), request.getRequestURI(), Traces.withoutMessages(failure));
        return answer(Problem.of(ProblemKind.INTERNAL, "problem.internal", reference), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> fields = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> FieldError.of(Pointers.ofPath(error.getField()), Pointers.codeOf(error.getCode())))
                .toList();
        return answer(fields.isEmpty() ? Problem.invalid("problem.invalid-data") : Problem.invalid(fields), servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> fields = failure.getParameterValidationResults().stream()
                .map(result -> FieldError.of("/" + Pointers.escape(String.valueOf(result.getMethodParameter().getParameterName())), "invalid"))
                .toList();
        return answer(Problem.invalid(fields), servlet(request));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String code = mapping instanceof UnrecognizedPropertyException ? "unknown"
                    : mapping instanceof InvalidFormatException ? "format" : "invalid";
            return answer(Problem.invalid(List.of(FieldError.of(Pointers.of(mapping.getPath()), code))), servlet(request));
        }
        return answer(Problem.of(ProblemKind.MALFORMED, "problem.unreadable"), servlet(request));
    }

    /** Spring's other exceptions keep their status and headers and get our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servlet = servlet(request);
        if (status.is5xxServerError()) {
            return unexpected(failure, servlet);
        }
        Problem problem = SpringProblems.of(failure, status.value());
        ProblemDetail answer = answers.body(problem, servlet);
        boolean ours = problem.kind() == ProblemKind.INVALID_DATA || problem.kind() == ProblemKind.IF_MATCH_MISSING;
        answer.setStatus(ours ? problem.kind().status() : status.value());
        return ResponseEntity.status(answer.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }

    private ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.kind().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answers.body(problem, request));
    }

    private static FieldError field(ConstraintViolation<?> violation) {
        String annotation = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return FieldError.of(Pointers.ofPath(violation.getPropertyPath().toString()), Pointers.codeOf(annotation));
    }

    private static HttpServletRequest servlet(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
