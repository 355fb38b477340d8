package jp.komado.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.komado.problem.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session does not outlive its id: on the day after the last one, or when the period was cut short, it ends. */
final class ValidityFilter extends OncePerRequestFilter {

    private final SessionUsers users;
    private final ProblemWriter problems;
    private final Clock clock;

    ValidityFilter(SessionUsers users, ProblemWriter problems, Clock clock) {
        this.users = users;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") && !request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StoredAccount> stored = users.account();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (stored.isEmpty() || stored.get().account().validOn(today)) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        problems.write(request, response, new SignInRefused("expired").problem());
    }
}
