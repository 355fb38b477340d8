package jp.komado.access.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import jp.komado.access.AccessDenied;
import jp.komado.access.AccessEvent;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Rights from the register, kept in memory for a few seconds. */
@Component
class RegisteredRights implements Rights {

    private final GrantRepository grants;
    private final CurrentUsers users;
    private final ApplicationEventPublisher events;
    private final long reloadNanos;
    private final AtomicReference<Loaded> loaded = new AtomicReference<>();

    RegisteredRights(GrantRepository grants, CurrentUsers users, ApplicationEventPublisher events, AccessProperties properties) {
        this.grants = grants;
        this.users = users;
        this.events = events;
        this.reloadNanos = properties.grantsReload().toNanos();
    }

    @Override
    public boolean has(CurrentUser user, Right right) {
        GrantRepository.Snapshot snapshot = snapshot();
        return user.roles().stream().anyMatch(role -> snapshot.covers(role, right.function(), right.level()));
    }

    @Override
    public void demand(Right right) {
        CurrentUser user = users.require();
        if (!has(user, right)) {
            events.publishEvent(new AccessEvent(AccessEvent.Kind.RIGHT_REFUSED, user.id(), right, right.name()));
            throw new AccessDenied(right);
        }
    }

    @Override
    public Set<Right> of(CurrentUser user) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values()).filter(right -> has(user, right)).forEach(rights::add);
        return rights;
    }

    @Override
    public Set<String> queuesOf(CurrentUser user) {
        return queues(user, snapshot().seen());
    }

    @Override
    public boolean worksIn(CurrentUser user, String queue) {
        return queues(user, snapshot().taken()).contains(queue);
    }

    @Override
    public boolean inScope(CurrentUser user, @Nullable String municipalityCode) {
        if (user.municipalityCode() != null) {
            return user.municipalityCode().equals(municipalityCode);
        }
        // Staff of the prefecture see all; municipal staff without a municipality, an impossible registration, see nothing.
        return !user.is(Role.WARD_STAFF);
    }

    /** Forgets what is kept, after a change on this node. */
    void reload() {
        loaded.set(null);
    }

    private static Set<String> queues(CurrentUser user, Map<Role, Set<String>> byRole) {
        Set<String> queues = new TreeSet<>();
        user.roles().forEach(role -> queues.addAll(byRole.getOrDefault(role, Set.of())));
        return queues;
    }

    private GrantRepository.Snapshot snapshot() {
        Loaded current = loaded.get();
        if (current == null || System.nanoTime() - current.at() > reloadNanos) {
            current = new Loaded(grants.read(), System.nanoTime());
            loaded.set(current);
        }
        return current.snapshot();
    }

    private record Loaded(GrantRepository.Snapshot snapshot, long at) {
    }
}
