package jp.komado.misuse.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.access.UserSummary;
import jp.komado.access.Users;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.misuse.MisuseFinding;
import jp.komado.misuse.MisuseReport;
import jp.komado.problem.Conflict;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.worklist.TaskDataInvalid;
import jp.komado.worklist.WorkItems;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports as their readers see them; to read one is itself on record. */
@Service
public class MisuseReports {

    /** More findings than these are read in the log itself. */
    static final int LONGEST_LIST = 1000;

    private static final String WHAT = "misuse-report";

    private final ReportStore reports;
    private final WorkItems workItems;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final Users users;
    private final ObjectMapper json;
    private final Clock clock;

    MisuseReports(ReportStore reports, WorkItems workItems, PersonalDataGate gate, Rights rights, Users users, ObjectMapper json, Clock clock) {
        this.reports = reports;
        this.workItems = workItems;
        this.gate = gate;
        this.rights = rights;
        this.users = users;
        this.json = json;
        this.clock = clock;
    }

    /** All reports, the newest month first. */
    @Transactional(readOnly = true)
    public List<MisuseReport> all() {
        return gate.show(look(Right.LOG_READ), reports::all);
    }

    /** One report; 404 if there is none. */
    @Transactional(readOnly = true)
    public MisuseReport find(UUID id) {
        return gate.show(look(Right.LOG_READ), () -> known(id));
    }

    /** What a report found, the gravest first. */
    @Transactional(readOnly = true)
    public List<MisuseFinding> findings(UUID id) {
        return reports.findings(known(id).id(), LONGEST_LIST);
    }

    /** Confirms a report through its work item, so that both are done or neither is. */
    @Transactional
    public void confirm(UUID id, long version, @Nullable String comment) {
        rights.demand(Right.MISUSE_REPORT_CONFIRM);
        var report = known(id);
        if (report.version() != version) {
            throw Problem.stale(new Conflict(report.confirmedBy() == null ? null : name(report.confirmedBy()), report.confirmedAt(), null));
        }
        demandOpen(report);
        var item = workItems.openOf(id).stream().findFirst().orElseThrow(() -> Problem.conflict("misuse.problem.not-ready"));
        var form = json.createObjectNode().put("checked", true);
        if (comment != null) {
            form.put("comment", comment);
        }
        workItems.complete(item.id(), item.version(), form);
    }

    /** What the task's form does, from the page or from the work list. */
    void confirmed(UUID id, @Nullable String comment, CurrentUser user) {
        rights.demand(Right.MISUSE_REPORT_CONFIRM);
        var report = known(id);
        demandOpen(report);
        if (reports.isAbout(id, user.id())) {
            throw Problem.forbidden("misuse.problem.own-finding").withCode("own-finding");
        }
        var said = comment == null || comment.isBlank() ? null : comment.strip();
        if (report.findings() > 0 && said == null) {
            throw new TaskDataInvalid(FieldError.of("/comment", "misuse.field.comment-needed", report.findings()));
        }
        if (!reports.confirm(id, user.id(), said, clock.instant())) {
            demandOpen(known(id));
        }
        gate.change(look(Right.MISUSE_REPORT_CONFIRM), "confirmed " + report.month());
    }

    /** What the form shows: the report's key figures; the page has the rest. */
    MisuseReport shown(UUID id) {
        return find(id);
    }

    private void demandOpen(MisuseReport report) {
        if (report.state() == MisuseReport.State.CONFIRMED) {
            throw Problem.conflict("misuse.problem.confirmed-already", name(report.confirmedBy()));
        }
    }

    private MisuseReport known(UUID id) {
        return reports.find(id).orElseThrow(() -> Problem.notFound("misuse.problem.no-report"));
    }

    private String name(String userId) {
        return users.find(userId).map(UserSummary::name).orElse(userId);
    }

    private static Look look(Right right) {
        return Look.at(right, Purpose.AUDIT, WHAT);
    }
}
