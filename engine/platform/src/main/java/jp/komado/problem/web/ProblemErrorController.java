package jp.komado.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import jp.komado.problem.internal.ProblemAnswers;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container refuses before a controller is found becomes a problem too. */
@RestController
class ProblemErrorController implements ErrorController {

    private final ProblemAnswers answers;

    ProblemErrorController(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Problem problem = status >= 500
                ? Problem.of(ProblemKind.INTERNAL, "problem.internal", "-")
                : SpringProblems.of(new IllegalStateException(), status);
        ProblemDetail answer = answers.body(problem, request);
        answer.setStatus(status);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(answer);
    }
}
