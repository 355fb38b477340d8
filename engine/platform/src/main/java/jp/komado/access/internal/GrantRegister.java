package jp.komado.access.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.komado.access.AccessEvent;
import jp.komado.access.AccessFunction;
import jp.komado.access.AccessLevel;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Role;
import jp.komado.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rights are granted centrally, with a reason, and every change stays in the register. */
@Service
@Transactional
public class GrantRegister {

    private final GrantRepository grants;
    private final RegisteredRights rights;
    private final CurrentUsers users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantRegister(GrantRepository grants, RegisteredRights rights, CurrentUsers users, ApplicationEventPublisher events, Clock clock) {
        this.grants = grants;
        this.rights = rights;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /** All rows of the register of rights. */
    @Transactional(readOnly = true)
    public List<Grant> all() {
        return grants.grants();
    }

    /** The latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<GrantChange> changes() {
        return grants.changes();
    }

    /** Grants or takes a right; nobody does so for a duty of their own. */
    public Grant change(Role role, AccessFunction function, AccessLevel level, long version, String reason) {
        CurrentUser user = users.require();
        if (user.is(role)) {
            throw Problem.forbidden("access.own-duty");
        }
        Grant before = grants.find(role, function).orElseThrow(() -> Problem.notFound("access.grant-not-found"));
        if (!grants.update(new Grant(role, function, level, version))) {
            throw Problem.stale(null);
        }
        grants.add(new GrantChange(UUID.randomUUID(), clock.instant(), user.id(), role, function, before.level(), level, reason));
        events.publishEvent(new AccessEvent(AccessEvent.Kind.GRANT_CHANGED, user.id(), null,
                role + " " + function + ": " + before.level() + " to " + level));
        reloadAfterCommit();
        return new Grant(role, function, level, version + 1);
    }

    private void reloadAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rights.reload();
            }
        });
    }
}
