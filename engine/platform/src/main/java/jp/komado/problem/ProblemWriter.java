package jp.komado.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with a problem where no controller is at work: in filters and in the security chain. */
public interface ProblemWriter {

    /** Writes the problem as the whole response. */
    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;
}
