package jp.komado.misuse.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.komado.audit.LogSeal;
import jp.komado.calendar.OfficeCalendar;
import jp.komado.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the report of one month, with its findings and its work item, in one transaction. */
@Service
class Generation {

    private static final String MADE = "misuse-report.made";

    private final ReportStore reports;
    private final LogFindings findings;
    private final StaffOnDuty staff;
    private final OfficeCalendar calendar;
    private final Workflow workflow;
    private final MisuseProperties properties;
    private final Clock clock;

    Generation(ReportStore reports, LogFindings findings, StaffOnDuty staff, OfficeCalendar calendar, Workflow workflow, MisuseProperties properties,
               Clock clock) {
        this.reports = reports;
        this.findings = findings;
        this.staff = staff;
        this.calendar = calendar;
        this.workflow = workflow;
        this.properties = properties;
        this.clock = clock;
    }

    /** The new report's id; empty if the month has one. A second node waits at the month's row until the first is done. */
    @Transactional
    public Optional<UUID> generate(YearMonth month, LogSeal.Verdict verdict) {
        var id = UUID.randomUUID();
        var of = new Month(month, clock.getZone());
        var dueOn = calendar.plusOfficeDays(LocalDate.now(clock), properties.confirmWithinOfficeDays());
        if (!reports.open(id, of, verdict, findings.outsideHours(of), clock.instant(), dueOn)) {
            return Optional.empty();
        }
        findings.broken(id, verdict);
        findings.find(id, of, staff.asJson());
        workflow.start(MADE, id, Map.of());
        return Optional.of(id);
    }
}
