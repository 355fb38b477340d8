package jp.komado.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.komado.access.AccessEvent;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Role;
import jp.komado.access.UserAccount;
import jp.komado.access.UserRegistration;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.calendar.FiscalYear;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The id register and its rules: an id belongs to one person, has duties, and ends with the fiscal year. */
@Service
@Transactional
public class UserRegister implements Users {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,31}");
    private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{6}");

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final AccessProperties properties;
    private final CurrentUsers users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserRegister(AccountRepository accounts, PasswordEncoder passwords, PasswordRules rules, AccessProperties properties,
            CurrentUsers users, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.properties = properties;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UserSummary> find(String id) {
        return accounts.find(id).map(stored -> stored.account().summary());
    }

    @Override
    @Transactional(readOnly = true)
    public List<UserSummary> inQueue(String queue, @Nullable String municipalityCode) {
        return accounts.inQueue(queue, municipalityCode, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<UserAccount> all() {
        return accounts.all();
    }

    @Override
    public UserAccount register(UserRegistration registration) {
        return insert(registration, today().plus(properties.passwordValidity()));
    }

    /** A new id whose password the person has to change before the first sign-in. */
    public UserAccount registerWithInitialPassword(UserRegistration registration) {
        return insert(registration, today().minusDays(1));
    }

    /** One line of the register. */
    @Transactional(readOnly = true)
    public UserAccount account(String id) {
        return accounts.find(id).map(StoredAccount::account).orElseThrow(() -> Problem.notFound("access.user-not-found"));
    }

    /** Changes name, section, duties, municipality or period; nobody changes their own line. */
    public UserAccount change(UserAccount wanted) {
        notOneself(wanted.id());
        account(wanted.id());
        // The spring survey renews ids for the fiscal year that follows.
        List<FieldError> errors = errors(wanted, FiscalYear.of(today()).next().lastDay());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (!accounts.update(wanted)) {
            throw Problem.stale(null);
        }
        changed(wanted.id(), "register entry");
        return account(wanted.id());
    }

    /** Opens a locked id again. */
    public UserAccount unlock(String id) {
        notOneself(id);
        account(id);
        accounts.unlock(id);
        changed(id, "unlocked");
        return account(id);
    }

    /** Sets an initial password, to be changed before the next sign-in. */
    public void resetPassword(String id, String password) {
        notOneself(id);
        account(id);
        List<FieldError> errors = rules.check(id, password, "/password");
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        accounts.changePassword(id, passwords.encode(password), clock.instant(), today().minusDays(1));
        changed(id, "password reset");
    }

    private UserAccount insert(UserRegistration wanted, LocalDate passwordExpires) {
        LocalDate from = wanted.validFrom() == null ? today() : wanted.validFrom();
        LocalDate to = wanted.validTo() == null ? FiscalYear.of(from).lastDay() : wanted.validTo();
        UserAccount account = new UserAccount(wanted.id(), wanted.name(), wanted.section(), wanted.roles(),
                wanted.municipalityCode(), from, to, passwordExpires, false, null, 0);
        List<FieldError> errors = new ArrayList<>(errors(account, FiscalYear.of(from).lastDay()));
        errors.addAll(rules.check(wanted.id(), wanted.password(), "/password"));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (!accounts.insert(account, passwords.encode(wanted.password()), clock.instant())) {
            throw Problem.conflict("access.id-taken");
        }
        changed(account.id(), "registered");
        return account;
    }

    private static List<FieldError> errors(UserAccount account, LocalDate latest) {
        List<FieldError> errors = new ArrayList<>();
        if (account.id() == null || !ID.matcher(account.id()).matches()) {
            errors.add(FieldError.of("/id", "access.user.id"));
        }
        if (account.name() == null || account.name().isBlank()) {
            errors.add(FieldError.of("/name", "required"));
        }
        if (account.section() == null || account.section().isBlank()) {
            errors.add(FieldError.of("/section", "required"));
        }
        municipality(account.roles(), account.municipalityCode(), errors);
        if (account.validTo().isBefore(account.validFrom())) {
            errors.add(FieldError.of("/validTo", "access.user.period"));
        } else if (account.validTo().isAfter(latest)) {
            errors.add(FieldError.of("/validTo", "access.user.fiscal-year"));
        }
        return errors;
    }

    private static void municipality(Set<Role> roles, @Nullable String code, List<FieldError> errors) {
        boolean municipal = roles.contains(Role.WARD_STAFF);
        if (roles.isEmpty()) {
            errors.add(FieldError.of("/roles", "required"));
        } else if (municipal && roles.size() > 1) {
            errors.add(FieldError.of("/roles", "access.user.municipal-duties"));
        }
        if (municipal && code == null) {
            errors.add(FieldError.of("/municipalityCode", "required"));
        } else if (code != null && (!municipal || !MUNICIPALITY.matcher(code).matches())) {
            errors.add(FieldError.of("/municipalityCode", "access.user.municipality"));
        }
    }

    private void notOneself(String id) {
        users.find().filter(user -> user.id().equals(id)).ifPresent(user -> {
            throw Problem.forbidden("access.own-line");
        });
    }

    private void changed(String id, String what) {
        String by = users.find().map(user -> user.id()).orElse(null);
        events.publishEvent(new AccessEvent(AccessEvent.Kind.USER_CHANGED, by, null, id + ": " + what));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
