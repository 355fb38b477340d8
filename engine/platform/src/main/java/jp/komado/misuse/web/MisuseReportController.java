package jp.komado.misuse.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.misuse.MisuseFinding;
import jp.komado.misuse.MisuseReport;
import jp.komado.misuse.internal.MisuseReports;
import jp.komado.problem.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** K6: monthly misuse reports, for the readers of the log. */
@RestController
@RequestMapping("/api/audit/misuse-reports")
@Tag(name = "misuse")
class MisuseReportController {

    private final MisuseReports reports;
    private final Users users;
    private final Clock clock;

    MisuseReportController(MisuseReports reports, Users users, Clock clock) {
        this.reports = reports;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "listMisuseReports", summary = "Misuse reports, the newest month first")
    ResponseEntity<MisuseReportsResponse> list() {
        var all = reports.all();
        var names = names(all.stream().map(MisuseReport::confirmedBy));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new MisuseReportsResponse(all.stream().map(report -> response(report, names)).toList()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readMisuseReport", summary = "One report with what it found")
    ResponseEntity<MisuseReportDetailResponse> one(@PathVariable UUID id) {
        return answer(id);
    }

    @PostMapping("/{id}/confirmation")
    @Operation(operationId = "confirmMisuseReport", summary = "The security officer confirms a report, with a comment where something was found")
    ResponseEntity<MisuseReportDetailResponse> confirm(@PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MisuseConfirmationRequest request) {
        reports.confirm(id, IfMatch.version(ifMatch), request.comment());
        return answer(id);
    }

    private ResponseEntity<MisuseReportDetailResponse> answer(UUID id) {
        var report = reports.find(id);
        var findings = reports.findings(id);
        var names = names(Stream.concat(Stream.of(report).map(MisuseReport::confirmedBy), findings.stream().map(MisuseFinding::userId)));
        return ResponseEntity.ok().eTag(IfMatch.etag(report.version())).cacheControl(CacheControl.noStore())
            .body(new MisuseReportDetailResponse(response(report, names), findings.stream().map(finding -> response(finding, names)).toList()));
    }

    private Map<String, String> names(Stream<String> ids) {
        return ids.filter(Objects::nonNull).distinct().flatMap(id -> users.find(id).stream())
            .collect(Collectors.toMap(UserSummary::id, UserSummary::name));
    }

    private MisuseReportResponse response(MisuseReport report, Map<String, String> names) {
        boolean overdue = report.state() == MisuseReport.State.OPEN && report.dueOn().isBefore(LocalDate.now(clock));
        return new MisuseReportResponse(report.id(), report.version(), report.month(), report.generatedAt(), report.dueOn(), overdue, report.range(),
            report.seal(), report.figures(), report.findings(), report.state(), report.confirmedBy(),
            report.confirmedBy() == null ? null : names.get(report.confirmedBy()), report.confirmedAt(), report.comment());
    }

    private static MisuseFindingResponse response(MisuseFinding finding, Map<String, String> names) {
        return new MisuseFindingResponse(finding.kind(), finding.userId(), finding.userId() == null ? null : names.get(finding.userId()),
            finding.logKey(), finding.amount(), finding.expected(), finding.days(), finding.purpose(), finding.what(), finding.firstAt(),
            finding.lastAt());
    }

    record MisuseReportsResponse(List<MisuseReportResponse> items) {
    }

    record MisuseReportDetailResponse(MisuseReportResponse report, List<MisuseFindingResponse> findings) {
    }

    record MisuseConfirmationRequest(@Nullable @Size(max = 2000) String comment) {
    }

    record MisuseReportResponse(
            UUID id,
            long version,
            YearMonth month,
            Instant generatedAt,
            LocalDate dueOn,
            boolean overdue,
            MisuseReport.MisuseRange range,
            MisuseReport.MisuseSeal seal,
            MisuseReport.MisuseFigures figures,
            long findings,
            MisuseReport.State state,
            @Nullable String confirmedBy,
            @Nullable String confirmedByName,
            @Nullable Instant confirmedAt,
            @Nullable String comment) {
    }

    record MisuseFindingResponse(
            MisuseFinding.Kind kind,
            @Nullable String userId,
            @Nullable String userName,
            @Nullable UUID logKey,
            long amount,
            long expected,
            @Nullable Integer days,
            @Nullable String purpose,
            @Nullable String what,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt) {
    }
}
