package jp.komado.access.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import jp.komado.access.AccessFunction;
import jp.komado.access.AccessLevel;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.Role;
import jp.komado.access.internal.Grant;
import jp.komado.access.internal.GrantRegister;
import jp.komado.problem.FieldError;
import jp.komado.problem.IfMatch;
import jp.komado.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of rights and the register of its changes. */
@RestController
@RequestMapping("/api/access-grants")
class GrantController {

    private final GrantRegister register;
    private final Rights rights;

    GrantController(GrantRegister register, Rights rights) {
        this.register = register;
        this.rights = rights;
    }

    @GetMapping
    @Operation(operationId = "listAccessGrants")
    GrantsResponse list() {
        rights.demand(Right.GRANT_READ);
        return new GrantsResponse(register.all().stream().map(GrantController::response).toList());
    }

    @GetMapping("/changes")
    @Operation(operationId = "listAccessGrantChanges")
    GrantChangesResponse changes() {
        rights.demand(Right.GRANT_READ);
        return new GrantChangesResponse(register.changes().stream()
                .map(change -> new GrantChangeResponse(change.changedAt(), change.changedBy(), change.role(), change.function(),
                        change.before(), change.after(), change.reason()))
                .toList());
    }

    @PutMapping("/{role}/{function}")
    @Operation(operationId = "changeAccessGrant")
    ResponseEntity<GrantResponse> change(
            @PathVariable Role role,
            @PathVariable AccessFunction function,
            @RequestHeader(value = "If-Match", required = false) String ifMatch,
            @RequestBody GrantRequest request) {
        rights.demand(Right.GRANT_MANAGE);
        long version = IfMatch.version(ifMatch);
        if (request.level() == null) {
            throw Problem.invalid(List.of(FieldError.of("/level", "required")));
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw Problem.invalid(List.of(FieldError.of("/reason", "required")));
        }
        Grant grant = register.change(role, function, request.level(), version, request.reason().strip());
        return ResponseEntity.ok().eTag(IfMatch.etag(grant.version())).body(response(grant));
    }

    private static GrantResponse response(Grant grant) {
        return new GrantResponse(grant.role(), grant.function(), grant.level(), grant.version());
    }

    record GrantsResponse(List<GrantResponse> items) {
    }

    record GrantResponse(Role role, AccessFunction function, AccessLevel level, long version) {
    }

    record GrantRequest(AccessLevel level, String reason) {
    }

    record GrantChangesResponse(List<GrantChangeResponse> items) {
    }

    record GrantChangeResponse(
            Instant changedAt,
            String changedBy,
            Role role,
            AccessFunction function,
            AccessLevel before,
            AccessLevel after,
            String reason) {
    }
}
