package jp.komado.access.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.komado.access.CurrentUser;
import jp.komado.access.CurrentUsers;
import jp.komado.access.MunicipalityNames;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Role;
import jp.komado.access.internal.SectionTitles;
import jp.komado.access.internal.SignIns;
import jp.komado.access.internal.UserRegister;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, and what may I do. Signing in and out is done by the security chain under the same path. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final CurrentUsers users;
    private final Rights rights;
    private final UserRegister register;
    private final SignIns signIns;
    private final ObjectProvider<MunicipalityNames> municipalities;
    private final SectionTitles sections;

    SessionController(CurrentUsers users, Rights rights, UserRegister register, SignIns signIns,
            ObjectProvider<MunicipalityNames> municipalities, SectionTitles sections) {
        this.users = users;
        this.rights = rights;
        this.register = register;
        this.signIns = signIns;
        this.municipalities = municipalities;
        this.sections = sections;
    }

    @GetMapping
    @Operation(operationId = "readSession")
    SessionResponse read() {
        Optional<CurrentUser> user = users.find();
        return new SessionResponse(user.isPresent(), user.map(this::response).orElse(null));
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword")
    void changePassword(@RequestBody PasswordRequest request) {
        if (request.userId() == null || request.currentPassword() == null || request.newPassword() == null) {
            throw Problem.invalid(List.of(FieldError.of("/newPassword", "required")));
        }
        signIns.changePassword(request.userId(), request.currentPassword(), request.newPassword());
    }

    private SessionUserResponse response(CurrentUser user) {
        MunicipalityNames names = municipalities.getIfAvailable();
        String municipality = user.municipalityCode() == null || names == null
                ? null
                : names.nameOf(user.municipalityCode()).orElse(null);
        return new SessionUserResponse(user.id(), user.name(), user.section(),
                sections.read().of(user.section(), user.municipalityCode()), user.roles(), user.municipalityCode(), municipality,
                rights.of(user), rights.queuesOf(user), register.account(user.id()).passwordExpiresOn());
    }

    record SessionResponse(boolean authenticated, @Nullable SessionUserResponse user) {
    }

    record SessionUserResponse(
            String id,
            String name,
            String section,
            String sectionName,
            Set<Role> roles,
            @Nullable String municipalityCode,
            @Nullable String municipalityName,
            Set<Right> rights,
            Set<String> queues,
            LocalDate passwordExpiresOn) {
    }

    record PasswordRequest(String userId, String currentPassword, String newPassword) {

        @Override
        public String toString() {
            return "PasswordRequest[…]";
        }
    }
}
