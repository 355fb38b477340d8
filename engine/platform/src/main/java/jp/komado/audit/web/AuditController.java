package jp.komado.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.audit.internal.Criteria;
import jp.komado.audit.internal.Entry;
import jp.komado.audit.internal.Integrity;
import jp.komado.audit.internal.LogReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log, for its two readers. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final LogReader reader;
    private final Integrity integrity;
    private final Rights rights;
    private final Users users;

    AuditController(LogReader reader, Integrity integrity, Rights rights, Users users) {
        this.reader = reader;
        this.integrity = integrity;
        this.rights = rights;
        this.users = users;
    }

    @PostMapping("/searches")
    @Operation(operationId = "searchAuditLog")
    ResponseEntity<AuditSearchResponse> search(@RequestBody AuditSearchRequest request) {
        UUID id = reader.search(new Criteria(request.from(), request.to(), request.userId(), request.what(), request.applicationNumber()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new AuditSearchResponse(id));
    }

    @GetMapping("/entries")
    @Operation(operationId = "listAuditEntries")
    AuditEntriesResponse entries(
            @RequestParam(required = false) UUID search,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        LogReader.Page page = reader.page(search, cursor, limit);
        Map<String, UserSummary> names = page.items().stream()
                .map(Entry::userId)
                .distinct()
                .flatMap(id -> users.find(id).stream())
                .collect(Collectors.toMap(UserSummary::id, Function.identity()));
        return new AuditEntriesResponse(
                page.items().stream().map(entry -> response(entry, page, names.get(entry.userId()))).toList(), page.nextCursor());
    }

    @GetMapping("/integrity")
    @Operation(operationId = "checkAuditIntegrity")
    Integrity.Result integrity() {
        rights.demand(Right.LOG_READ);
        return integrity.check();
    }

    private static AuditEntryResponse response(Entry entry, LogReader.Page page, @Nullable UserSummary user) {
        return new AuditEntryResponse(entry.id(), entry.at(), entry.userId(), user == null ? null : user.name(), entry.action(),
                entry.what(), entry.right(), entry.purpose(),
                entry.caseId() == null ? null : page.applicationNumbers().get(entry.caseId()),
                entry.personKeys(), entry.outcome(), entry.detail());
    }

    record AuditSearchRequest(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String userId,
            @Nullable String what,
            @Nullable String applicationNumber) {
    }

    record AuditSearchResponse(UUID id) {
    }

    record AuditEntriesResponse(List<AuditEntryResponse> items, @Nullable String nextCursor) {
    }

    record AuditEntryResponse(
            long id,
            Instant at,
            String userId,
            @Nullable String userName,
            String action,
            String what,
            @Nullable String right,
            @Nullable String purpose,
            @Nullable String caseApplicationNumber,
            List<UUID> personKeys,
            String outcome,
            String detail) {
    }
}
