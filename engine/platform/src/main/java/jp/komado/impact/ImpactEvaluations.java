package jp.komado.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.impact.internal.EvaluationReports;
import jp.komado.problem.FieldError;
import jp.komado.problem.Problem;
import jp.komado.rules.DecisionVersion;
import jp.komado.rules.DecisionVersion.Status;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a version of the table of the cap would mean for everybody. Who writes tables may ask; asking, looking at a result and taking it away are
 * logged, each under a name of its own.
 */
@Service
public class ImpactEvaluations {

    private static final Right RIGHT = Right.DECISION_TABLE_EDIT;
    private static final int YEARS_AHEAD = 5;

    private final EvaluationReports reports;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers users;
    private final Clock clock;

    ImpactEvaluations(EvaluationReports reports, PersonalDataGate gate, Rights rights, CurrentUsers users, Clock clock) {
        this.reports = reports;
        this.gate = gate;
        this.rights = rights;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Asks what these versions would mean; the answer is computed by itself, after those that were asked for before.
     *
     * @param versionIds drafts, approved ones or such in force; none asks for what is in force now
     * @param month as if all cases had applied in that month; null: each in its own, or, where a version begins in the future, in its first month
     * @throws Problem 422 for versions that are unknown, withdrawn or of another table, and for months that no version decides
     */
    public ImpactEvaluation request(List<UUID> versionIds, @Nullable YearMonth month) {
        rights.demand(RIGHT);
        var asked = new ArrayList<>(new LinkedHashSet<>(versionIds));
        var versions = demandVersions(asked);
        var as = month == null ? firstMonthAhead(versions) : demandMonth(month);
        gate.change(Look.at(RIGHT, Purpose.SUPERVISION, "impact-evaluation"), "requested");
        return reports.request(users.require().id(), as, asked);
    }

    private List<DecisionVersion> demandVersions(List<UUID> asked) {
        var known = reports.registered();
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < asked.size(); i++) {
            var version = known.get(asked.get(i));
            var fault = version == null ? "impact.version.unknown" : !version.name().equals(EvaluationReports.TABLE) ? "impact.version.other-table"
                : version.status() == Status.WITHDRAWN ? "impact.version.withdrawn" : null;
            if (fault != null) {
                errors.add(FieldError.of("/versionIds/" + i, fault));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return asked.stream().map(known::get).toList();
    }

    /** No case applied in the future: a version that begins there would reach nobody. */
    @Nullable
    private YearMonth firstMonthAhead(List<DecisionVersion> versions) {
        var today = LocalDate.now(clock);
        return versions.stream().map(DecisionVersion::effectiveFrom).filter(day -> day.isAfter(today)).max(Comparator.naturalOrder())
            .map(YearMonth::from).orElse(null);
    }

    private YearMonth demandMonth(YearMonth month) {
        var first = reports.registered().values().stream()
            .filter(version -> version.name().equals(EvaluationReports.TABLE) && version.status() == Status.IN_FORCE)
            .map(DecisionVersion::effectiveFrom).min(Comparator.naturalOrder()).map(YearMonth::from).orElseThrow();
        var last = YearMonth.from(LocalDate.now(clock)).plusYears(YEARS_AHEAD);
        if (month.isBefore(first) || month.isAfter(last)) {
            throw Problem.invalid(List.of(FieldError.of("/applicationMonth", "impact.month.out-of-range", first.toString(), last.toString())));
        }
        return month;
    }

    /** An evaluation and how far it is; 404 if there is none. */
    public ImpactEvaluation find(UUID id) {
        rights.demand(RIGHT);
        return reports.find(id).orElseThrow(() -> Problem.notFound("impact.problem.none"));
    }

    /** What it found, once it is done. */
    public Optional<ImpactResult> result(ImpactEvaluation evaluation) {
        return evaluation.state() != ImpactEvaluation.State.DONE ? Optional.empty()
            : Optional.of(gate.show(Look.at(RIGHT, Purpose.SUPERVISION, "impact-evaluation"), () -> reports.result(evaluation)));
    }

    /** The evaluations before a place in the list, the newest first, without what they found. */
    public List<ImpactEvaluation> page(long before, int limit) {
        rights.demand(RIGHT);
        return reports.page(before, limit);
    }

    /**
     * What it found as a file that may leave the office, with small counts hidden, in the language of the request.
     *
     * @throws Problem 409 as long as it is not done
     */
    public byte[] export(UUID id) {
        var evaluation = find(id);
        if (evaluation.state() != ImpactEvaluation.State.DONE) {
            throw Problem.conflict("impact.problem.not-done");
        }
        return Objects.requireNonNull(gate.show(Look.at(RIGHT, Purpose.SUPERVISION, "impact-export"), () -> reports.csv(evaluation)));
    }
}
