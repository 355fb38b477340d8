package jp.komado.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import jp.komado.access.AccessEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sign-ins, refusals and changes of ids and rights stand in the same log. */
@Component
class AccessEventListener {

    private final EntryRepository entries;
    private final Clock clock;

    AccessEventListener(EntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    void on(AccessEvent event) {
        boolean refused = event.kind() == AccessEvent.Kind.RIGHT_REFUSED || event.kind() == AccessEvent.Kind.SIGN_IN_REFUSED;
        entries.add(new Entry(
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                userOf(event),
                event.kind().name(),
                event.right() == null ? null : event.right().name(),
                "access",
                null,
                null,
                List.of(),
                refused ? "REFUSED" : "DONE",
                event.detail()));
    }

    private static String userOf(AccessEvent event) {
        boolean byTheSystem = event.kind() == AccessEvent.Kind.USER_CHANGED;
        return Objects.requireNonNullElse(event.userId(), byTheSystem ? Entry.SYSTEM : Entry.NOBODY);
    }
}
