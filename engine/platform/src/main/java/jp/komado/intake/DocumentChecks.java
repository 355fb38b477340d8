package jp.komado.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Channel;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ① The check of the submitter's identity and of the papers, at the counter or after the fact. */
@Component
class DocumentChecks {

    private final Applications applications;
    private final Checklists checklists;
    private final Corrections corrections;
    private final Timeline timeline;
    private final Today today;
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentChecks(Applications applications, Checklists checklists, Corrections corrections, Timeline timeline, Today today,
                   JdbcClient jdbc, Clock clock) {
        this.applications = applications;
        this.checklists = checklists;
        this.corrections = corrections;
        this.timeline = timeline;
        this.today = today;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The form as the checklist stands, with proxy as known. */
    @Transactional(readOnly = true)
    DocumentCheck prefill(UUID caseId) {
        var episode = applications.find(caseId);
        var lines = checklists.of(caseId).stream()
            .map(item -> new DocumentCheck.Line(item.kind(), item.state(), item.note(),
                item.need() == Checklists.Need.ADDED ? null : item.need())).toList();
        var identity = jdbc.sql("select checked, document_kind, by_proxy, power_of_attorney from komado.identity_check where case_id = ?")
            .param(caseId)
            .query((row, n) -> new DocumentCheck.Identity(row.getBoolean(1), row.getString(2), row.getBoolean(3),
                row.getBoolean(3) ? row.getBoolean(4) : null))
            .optional().orElse(new DocumentCheck.Identity(false, null, episode.byProxy(), null));
        var onPaper = episode.channel() == Channel.PAPER;
        return new DocumentCheck(identity, lines, null, null, onPaper ? episode.receivedOn() : null,
            onPaper ? episode.counterReceiptNumber() : null);
    }

    /** Stores the check and tells whether the set is complete. */
    @Transactional
    boolean record(UUID caseId, DocumentCheck check, String userId) {
        validate(caseId, check);
        keepIdentity(caseId, check.submitterIdentity(), userId);
        checklists.found(caseId, check.documents());
        if (check.receivedAtCounter() != null) {
            applications.receivedAtCounter(caseId, check.receivedAtCounter(), check.counterReceiptNumber());
            timeline.add(caseId, "①", "intake.timeline.counter-receipt-recorded", check.receivedAtCounter());
        }
        if (check.outcome() == DocumentCheck.Outcome.INCOMPLETE) {
            var missing = check.documents().stream().filter(l -> l.state() == DocumentState.MISSING)
                .map(DocumentCheck.Line::kind).toList();
            corrections.note(caseId, missing, check.correctionNote());
            return false;
        }
        complete(caseId);
        return true;
    }

    /** The application date is the day on which the set became complete. */
    private void complete(UUID caseId) {
        var episode = applications.find(caseId);
        var completeSince = corrections.lastReceivedOn(caseId).orElse(episode.receivedOn());
        applications.complete(caseId, completeSince);
        applications.become(caseId, ApplicationStatus.COMPLETE);
        timeline.add(caseId, "①", "intake.timeline.complete", completeSince);
        if (episode.channel() == Channel.PAPER) {
            applications.become(caseId, ApplicationStatus.REGISTERED);
        }
    }

    private void validate(UUID caseId, DocumentCheck check) {
        var errors = new FieldErrors();
        var states = check.documents().stream().collect(
            Collectors.toMap(DocumentCheck.Line::kind, Function.identity(), (first, second) -> second));
        var seen = new HashSet<String>();
        for (var i = 0; i < check.documents().size(); i++) {
            errors.demand(seen.add(check.documents().get(i).kind()), "/documents/" + i + "/kind", "intake.field.document-twice");
        }
        var complete = check.outcome() == DocumentCheck.Outcome.COMPLETE;
        for (var item : checklists.of(caseId)) {
            var line = states.get(item.kind());
            errors.demand(line != null, "/documents", "intake.field.document-not-answered", item.kind());
            if (line != null && complete && item.need() == Checklists.Need.REQUIRED) {
                errors.demand(line.state() == DocumentState.PRESENT, "/documents/" + check.documents().indexOf(line) + "/state",
                    "intake.field.document-required");
            }
        }
        errors.demand(complete || check.documents().stream().anyMatch(l -> l.state() == DocumentState.MISSING),
            "/outcome", "intake.field.nothing-missing");
        if (check.receivedAtCounter() != null) {
            errors.demand(!check.receivedAtCounter().isAfter(today.get()), "/receivedAtCounter", "future-date");
            corrections.lastReceivedOn(caseId).ifPresent(correction -> errors.demand(
                !check.receivedAtCounter().isAfter(correction), "/receivedAtCounter", "intake.field.after-correction"));
        }
        errors.refuseTask();
    }

    private void keepIdentity(UUID caseId, DocumentCheck.Identity identity, String userId) {
        jdbc.sql("""
                insert into komado.identity_check
                    (case_id, checked, document_kind, by_proxy, power_of_attorney, checked_by, checked_at)
                values (:caseId, :checked, :kind, :byProxy, :power, :by, :at)
                on conflict (case_id) do update set checked = excluded.checked, document_kind = excluded.document_kind,
                    by_proxy = excluded.by_proxy, power_of_attorney = excluded.power_of_attorney,
                    checked_by = excluded.checked_by, checked_at = excluded.checked_at""")
            .param("caseId", caseId).param("checked", identity.checked()).param("kind", identity.documentKind())
            .param("byProxy", identity.byProxy()).param("power", Boolean.TRUE.equals(identity.powerOfAttorney()))
            .param("by", userId).param("at", Timestamp.from(clock.instant())).update();
    }
}
