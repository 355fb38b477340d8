package jp.komado.audit.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.komado.access.AccessDenied;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.problem.Problem;
import jp.komado.problem.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** First the right, then the row, then the data. */
@Component
class LoggingGate implements PersonalDataGate {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingGate.class);

    private final EntryRepository entries;
    private final CurrentUsers users;
    private final Rights rights;
    private final Clock clock;

    LoggingGate(EntryRepository entries, CurrentUsers users, Rights rights, Clock clock) {
        this.entries = entries;
        this.users = users;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public <T> T show(Look look, Supplier<T> data) {
        write(look, permitted(look), "LOOK", "SHOWN", "");
        return data.get();
    }

    @Override
    public void change(Look look, String detail) {
        write(look, permitted(look), "CHANGE", "DONE", detail);
    }

    @Override
    public void refused(Look look) {
        write(look, users.find().map(CurrentUser::id).orElse(Entry.NOBODY), "LOOK", "REFUSED", "");
    }

    /** Who looks. Outside a web request nobody is signed in, and the system itself is at work. */
    private String permitted(Look look) {
        Optional<CurrentUser> user = users.find();
        if (user.isEmpty()) {
            if (RequestContextHolder.getRequestAttributes() == null) {
                return Entry.SYSTEM;
            }
            refused(look);
            throw Problem.of(ProblemKind.UNAUTHENTICATED, "problem.unauthenticated");
        }
        Right right = look.right();
        if (!rights.has(user.get(), right)) {
            refused(look);
            throw new AccessDenied(right);
        }
        return user.get().id();
    }

    private void write(Look look, String userId, String action, String outcome, String detail) {
        try {
            entries.add(new Entry(0, clock.instant().truncatedTo(ChronoUnit.MICROS), userId, action, look.right().name(),
                    look.what(), look.purpose().name(), look.caseId(), List.copyOf(look.personKeys()), outcome, detail));
        } catch (DataAccessException failure) {
            LOG.error("the log cannot be written: {}", failure.getClass().getSimpleName());
            throw Problem.of(ProblemKind.UNAVAILABLE, "audit.unavailable");
        }
    }
}
