package jp.komado.access.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Role;
import jp.komado.access.UserAccount;
import jp.komado.access.UserRegistration;
import jp.komado.access.internal.SectionTitles;
import jp.komado.access.internal.UserRegister;
import jp.komado.problem.FieldError;
import jp.komado.problem.IfMatch;
import jp.komado.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The id register, kept by the chief security officer. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private final UserRegister register;
    private final Rights rights;
    private final SectionTitles sections;

    UserController(UserRegister register, Rights rights, SectionTitles sections) {
        this.register = register;
        this.rights = rights;
        this.sections = sections;
    }

    @GetMapping
    @Operation(operationId = "listUsers")
    UsersResponse list() {
        rights.demand(Right.USER_READ);
        SectionTitles.Titles titles = sections.read();
        return new UsersResponse(register.all().stream().map(account -> response(account, titles)).toList());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readUser")
    ResponseEntity<UserResponse> read(@PathVariable String id) {
        rights.demand(Right.USER_READ);
        return tagged(register.account(id));
    }

    @PostMapping
    @Operation(operationId = "registerUser")
    ResponseEntity<UserResponse> register(@RequestBody NewUserRequest request) {
        rights.demand(Right.USER_MANAGE);
        UserAccount account = register.registerWithInitialPassword(new UserRegistration(
                Objects.requireNonNullElse(request.id(), ""),
                request.name(),
                request.section(),
                Objects.requireNonNullElse(request.roles(), Set.of()),
                request.municipalityCode(),
                request.validFrom(),
                request.validTo(),
                Objects.requireNonNullElse(request.initialPassword(), "")));
        return ResponseEntity.created(URI.create("/api/users/" + account.id()))
                .eTag(IfMatch.etag(account.version()))
                .body(response(account, sections.read()));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeUser")
    ResponseEntity<UserResponse> change(
            @PathVariable String id,
            @RequestHeader(value = "If-Match", required = false) String ifMatch,
            @RequestBody ChangedUserRequest request) {
        rights.demand(Right.USER_MANAGE);
        long version = IfMatch.version(ifMatch);
        UserAccount before = register.account(id);
        if (request.validFrom() == null || request.validTo() == null) {
            throw Problem.invalid(List.of(FieldError.of(request.validFrom() == null ? "/validFrom" : "/validTo", "required")));
        }
        return tagged(register.change(new UserAccount(id, request.name(), request.section(),
                Objects.requireNonNullElse(request.roles(), Set.of()), request.municipalityCode(), request.validFrom(),
                request.validTo(), before.passwordExpiresOn(), before.locked(), before.lastSignedInAt(), version)));
    }

    @PostMapping("/{id}/unlock")
    @Operation(operationId = "unlockUser")
    ResponseEntity<UserResponse> unlock(@PathVariable String id) {
        rights.demand(Right.USER_MANAGE);
        return tagged(register.unlock(id));
    }

    @PostMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resetUserPassword")
    void resetPassword(@PathVariable String id, @RequestBody InitialPasswordRequest request) {
        rights.demand(Right.USER_MANAGE);
        register.resetPassword(id, Objects.requireNonNullElse(request.password(), ""));
    }

    private ResponseEntity<UserResponse> tagged(UserAccount account) {
        return ResponseEntity.ok().eTag(IfMatch.etag(account.version())).body(response(account, sections.read()));
    }

    private static UserResponse response(UserAccount account, SectionTitles.Titles titles) {
        return new UserResponse(account.id(), account.name(), account.section(), titles.of(account.section(), account.municipalityCode()),
                account.roles(), account.municipalityCode(), account.validFrom(), account.validTo(), account.passwordExpiresOn(),
                account.locked(), account.lastSignedInAt(), account.version());
    }

    record UsersResponse(List<UserResponse> items) {
    }

    record UserResponse(
            String id,
            String name,
            String section,
            String sectionName,
            Set<Role> roles,
            @Nullable String municipalityCode,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate passwordExpiresOn,
            boolean locked,
            @Nullable Instant lastSignedInAt,
            long version) {
    }

    record NewUserRequest(
            String id,
            String name,
            String section,
            Set<Role> roles,
            @Nullable String municipalityCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String initialPassword) {

        @Override
        public String toString() {
            return "NewUserRequest[" + id + "]";
        }
    }

    record ChangedUserRequest(
            String name,
            String section,
            Set<Role> roles,
            @Nullable String municipalityCode,
            LocalDate validFrom,
            LocalDate validTo) {
    }

    record InitialPasswordRequest(String password) {

        @Override
        public String toString() {
            return "InitialPasswordRequest[…]";
        }
    }
}
