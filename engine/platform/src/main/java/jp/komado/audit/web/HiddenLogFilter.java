package jp.komado.audit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * K6: to ordinary users there is no log. Whatever they ask of it, in whatever shape, is answered as an address that does not exist, before
 * anything looks at the request; the attempt is on record.
 */
@Component
class HiddenLogFilter extends OncePerRequestFilter {

    private static final String LOG = "/api/audit";

    private final CurrentUsers users;
    private final Rights rights;
    private final PersonalDataGate gate;
    private final ProblemWriter problems;

    HiddenLogFilter(CurrentUsers users, Rights rights, PersonalDataGate gate, ProblemWriter problems) {
        this.users = users;
        this.rights = rights;
        this.gate = gate;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.equals(LOG) && !path.startsWith(LOG + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (users.find().filter(user -> rights.has(user, Right.LOG_READ)).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(request, response, refusal());
    }

    /** If the attempt cannot be put on record, that is the answer: nothing is told without the log. */
    private Problem refusal() {
        try {
            gate.refused(Look.at(Right.LOG_READ, Purpose.AUDIT, "audit-log"));
            return Problem.notFound("problem.not-found");
        } catch (Problem unavailable) {
            return unavailable;
        }
    }
}
