package jp.komado.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.komado.access.AccessEvent;
import jp.komado.access.UserAccount;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Checks who stands at the door. A wrong id and a wrong password look alike and take as long; that an id is locked is said at once,
 * since an honest clerk would go on trying; that it is expired or not yet valid is said only to who knows the password.
 */
@Service
public class SignIns {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final AccessProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String nobodysHash;

    SignIns(AccountRepository accounts, PasswordEncoder passwords, PasswordRules rules, AccessProperties properties,
            ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    /** The account that may work today. */
    UserAccount signIn(String id, String password) {
        StoredAccount stored = identify(id, password);
        if (stored.account().passwordExpiresOn().isBefore(today())) {
            throw refused("password-expired", id);
        }
        if (passwords.upgradeEncoding(stored.passwordHash())) {
            accounts.changePassword(id, passwords.encode(password), clock.instant(), stored.account().passwordExpiresOn());
        }
        accounts.signedIn(id, clock.instant());
        events.publishEvent(new AccessEvent(AccessEvent.Kind.SIGNED_IN, id, null, "password"));
        return stored.account();
    }

    /** A new password for who knows the old one, expired or not. */
    public void changePassword(String id, String current, String wanted) {
        StoredAccount stored;
        try {
            stored = identify(id, current);
        } catch (SignInRefused refusal) {
            throw refusal.problem();
        }
        List<FieldError> errors = rules.check(id, wanted, "/newPassword");
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (passwords.matches(wanted, stored.passwordHash())) {
            throw Problem.invalid(List.of(FieldError.of("/newPassword", "access.password.same")));
        }
        accounts.changePassword(id, passwords.encode(wanted), clock.instant(), today().plus(properties.passwordValidity()));
        events.publishEvent(new AccessEvent(AccessEvent.Kind.PASSWORD_CHANGED, id, null, "by the user"));
    }

    private StoredAccount identify(String id, String password) {
        Optional<StoredAccount> found = accounts.find(id);
        if (found.isEmpty()) {
            passwords.matches(password, nobodysHash);
            throw refused("wrong", null);
        }
        StoredAccount stored = found.get();
        UserAccount account = stored.account();
        if (account.locked()) {
            throw refused("locked", id);
        }
        if (!passwords.matches(password, stored.passwordHash())) {
            boolean locked = accounts.countFailure(id, properties.maximumFailedAttempts(), clock.instant());
            throw refused(locked ? "locked" : "wrong", id);
        }
        if (today().isBefore(account.validFrom())) {
            throw refused("not-yet-valid", id);
        }
        if (today().isAfter(account.validTo())) {
            throw refused("expired", id);
        }
        return stored;
    }

    /** The id is logged only if it is in the register: people type passwords into the wrong field. */
    private SignInRefused refused(String code, @Nullable String knownId) {
        events.publishEvent(new AccessEvent(AccessEvent.Kind.SIGN_IN_REFUSED, knownId, null, code));
        return new SignInRefused(code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
