package jp.komado.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.Applications;
import jp.komado.dossier.CaseFile;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.issuance.EndingCertificates;
import jp.komado.renewal.RenewalViews.CaseRenewal;
import jp.komado.renewal.RenewalViews.KnownCircumstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a dossier says of its renewal, and what is told of the person between two applications. */
@Service
public class CaseRenewals {

    private final CaseFile caseFile;
    private final Applications applications;
    private final Persons persons;
    private final EndingCertificates certificates;
    private final RenewalNoticeRepository notices;
    private final RenewalNotices renewals;
    private final Circumstances circumstances;
    private final RenewalDates dates;
    private final Timeline timeline;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Clock clock;

    CaseRenewals(CaseFile caseFile, Applications applications, Persons persons, EndingCertificates certificates, RenewalNoticeRepository notices,
                 RenewalNotices renewals, Circumstances circumstances, RenewalDates dates, Timeline timeline, PersonalDataGate gate, Rights rights,
                 CurrentUsers currentUsers, Clock clock) {
        this.caseFile = caseFile;
        this.applications = applications;
        this.persons = persons;
        this.certificates = certificates;
        this.notices = notices;
        this.renewals = renewals;
        this.circumstances = circumstances;
        this.dates = dates;
        this.timeline = timeline;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.clock = clock;
    }

    /** Through the gate. */
    @Transactional(readOnly = true)
    public CaseRenewal of(UUID caseId) {
        return caseFile.show(caseId, Right.CASE_READ, "case-renewal", () -> compose(caseId));
    }

    private CaseRenewal compose(UUID caseId) {
        var episode = applications.find(caseId);
        var person = persons.find(episode.patientId());
        var told = circumstances.of(person.id()).stream().map(known -> new KnownCircumstance(known.kind(), known.since())).toList();
        var last = certificates.lastOf(person.id()).orElse(null);
        var mayRecord = last != null && rights.has(currentUsers.require(), Right.RENEWAL_DO);
        if (last == null) {
            return new CaseRenewal(null, null, null, false, false, null, null, List.of(), false);
        }
        var notice = notices.findFirstByPersonIdOrderByEndsOnDesc(person.id()).filter(n -> n.certificateId().equals(last.certificateId())).orElse(null);
        return new CaseRenewal(last.validTo(), dates.extractedFrom(last.validTo()), dates.remindedOn(last.validTo()), last.validTo().isBefore(today()),
            !last.caseId().equals(caseId), notice == null ? null : RenewalDesk.view(notice, person), notice == null ? null : notice.waveId(), told,
            mayRecord);
    }

    /** Notes what was told; who moved away, died or gave the certificate back is not renewed any more. */
    @Transactional
    public void record(UUID caseId, Circumstance kind, LocalDate since) {
        rights.demand(Right.RENEWAL_DO);
        new FieldErrors().demand(!since.isAfter(today()), "/since", "renewal.field.in-future").refuseRequest();
        var episode = applications.find(caseId);
        var personId = episode.patientId();
        changed(caseId, personId, "circumstance");
        circumstances.record(personId, kind, since, currentUsers.require().id());
        timeline.add(caseId, RenewalNotices.STEP, "renewal.timeline.told", kind, since);
        kind.ground().ifPresent(ground -> notices.findFirstByPersonIdOrderByEndsOnDesc(personId).filter(notice -> !notice.state().isFinal())
            .ifPresent(notice -> renewals.stop(notice, ground, false)));
    }

    /** Takes back what was noted wrongly; a notice that was ended by it stays ended. */
    @Transactional
    public void forget(UUID caseId, Circumstance kind) {
        rights.demand(Right.RENEWAL_DO);
        var personId = applications.find(caseId).patientId();
        changed(caseId, personId, "circumstance-taken-back");
        circumstances.forget(personId, kind);
        timeline.add(caseId, RenewalNotices.STEP, "renewal.timeline.told-wrongly", kind);
    }

    private void changed(UUID caseId, UUID personId, String detail) {
        gate.change(new Look(Right.RENEWAL_DO, Purpose.CASE_WORK, "case-renewal", caseId, persons.logKeys(List.of(personId))), detail);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
