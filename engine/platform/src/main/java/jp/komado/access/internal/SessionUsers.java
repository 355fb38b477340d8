package jp.komado.access.internal;

import java.util.Optional;
import java.util.function.Supplier;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The signed-in person, read from the id register once per request. */
@Component
class SessionUsers implements CurrentUsers {

    private static final String KEPT = SessionUsers.class.getName() + ".account.";

    private final AccountRepository accounts;

    SessionUsers(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public CurrentUser require() {
        return find().orElseThrow(() -> Problem.of(ProblemKind.UNAUTHENTICATED, "problem.unauthenticated"));
    }

    @Override
    public Optional<CurrentUser> find() {
        return account().map(StoredAccount::user);
    }

    @Override
    public <T> T runAs(String userId, Supplier<T> work) {
        if (accounts.find(userId).isEmpty()) {
            throw Problem.notFound("access.user-not-found");
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignInProvider.authenticated(userId));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            if (before.getAuthentication() == null) {
                SecurityContextHolder.clearContext();
            } else {
                SecurityContextHolder.setContext(before);
            }
        }
    }

    /** The account behind the session. */
    Optional<StoredAccount> account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffPrincipal principal)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return accounts.find(principal.id());
        }
        String key = KEPT + principal.id();
        if (request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof StoredAccount kept) {
            return Optional.of(kept);
        }
        Optional<StoredAccount> account = accounts.find(principal.id());
        account.ifPresent(found -> request.setAttribute(key, found, RequestAttributes.SCOPE_REQUEST));
        return account;
    }
}
