package jp.komado.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Channel;
import jp.komado.dossier.Disease;
import jp.komado.dossier.Diseases;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.Municipalities;
import jp.komado.dossier.NewApplication;
import jp.komado.dossier.PersonDetails;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.text.Kana;
import jp.komado.workflow.Workflow;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases: ① at the counter of a municipality, or ② when the prefecture opens an exchange bag. */
@Service
public class Receptions {

    private static final Pattern BAG = Pattern.compile("[0-9A-Za-z-]{1,20}");
    private static final int MOST_PAGES = 999;

    private final Applications applications;
    private final Persons persons;
    private final Municipalities municipalities;
    private final Diseases diseases;
    private final ReceptionRecords records;
    private final Corrections corrections;
    private final Renewals renewals;
    private final Timeline timeline;
    private final Workflow workflow;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final CurrentUsers currentUsers;
    private final Today today;

    Receptions(Applications applications, Persons persons, Municipalities municipalities, Diseases diseases,
               ReceptionRecords records, Corrections corrections, Renewals renewals, Timeline timeline, Workflow workflow,
               PersonalDataGate gate, Rights rights, CurrentUsers currentUsers, Today today) {
        this.applications = applications;
        this.persons = persons;
        this.municipalities = municipalities;
        this.diseases = diseases;
        this.records = records;
        this.corrections = corrections;
        this.renewals = renewals;
        this.timeline = timeline;
        this.workflow = workflow;
        this.gate = gate;
        this.rights = rights;
        this.currentUsers = currentUsers;
        this.today = today;
    }

    /** ① The counter receives an application of its own municipality. */
    @Transactional
    public Reception receiveAtCounter(PortalApplication form) {
        rights.demand(Right.CASE_OPEN);
        var user = currentUsers.require();
        if (user.municipalityCode() == null) {
            throw Problem.forbidden("intake.problem.counter-only");
        }
        var receivedOn = form.receivedOn() == null ? today.get() : form.receivedOn();
        var errors = check(form, receivedOn);
        var renewed = renewals.renewed(form.kind(), form.recipientNumber(), receivedOn, form.patient(), null, errors);
        errors.refuseRequest();
        var patientId = renewed == null ? persons.register(form.patient().details()).id() : renewed.personId();
        // A renewal knows its applicant better than the form: see below.
        var applicantId = sameAsPatient(form) || renewed != null ? patientId : persons.register(form.applicant().details()).id();
        var line = form.disease();
        var episode = applications.open(new NewApplication(form.kind(), Channel.PORTAL, user.municipalityCode(), receivedOn,
            patientId, applicantId, form.applicant().relationship(), Boolean.TRUE.equals(form.byProxy()),
            form.insuranceKind() == null ? null : Insurance.ofKind(form.insuranceKind()),
            line == null ? null : new Disease(line.group(), line.code(), line.name(), null, null, null)));
        records.keep(episode.id(), !Boolean.FALSE.equals(form.numbersGiven()), Boolean.TRUE.equals(form.specialRequested()),
            null, null, user.id());
        if (renewed != null) {
            renewals.fillIn(episode.id(), renewed, form);
        }
        logged(episode, List.of(patientId, Objects.requireNonNull(episode.applicantId())), Right.CASE_OPEN, Purpose.COUNTER);
        timeline.add(episode.id(), "①", "intake.timeline.received-at-counter", receivedOn, form.kind());
        return started(episode, "certification.received-at-counter");
    }

    /** ② A case worker takes an application out of an exchange bag. */
    @Transactional
    public Reception openFromBag(PaperApplication form) {
        rights.demand(Right.CASE_RECEIVE);
        var user = currentUsers.require();
        var receivedOn = form.receivedOn() == null ? today.get() : form.receivedOn();
        var errors = check(form, receivedOn);
        var renewed = renewals.renewed(form.kind(), form.recipientNumber(), receivedOn, null, form.patientKana(), errors);
        errors.refuseRequest();
        var patientId = renewed == null ? persons.register(PersonDetails.knownByKana(form.patientKana())).id() : renewed.personId();
        var episode = applications.open(new NewApplication(form.kind(), Channel.PAPER, form.municipalityCode(), receivedOn,
            patientId, null, null, false, null, null));
        records.keep(episode.id(), true, false, form.bagNumber(), form.pages(), user.id());
        if (renewed != null) {
            renewals.fillIn(episode.id(), renewed, null);
        }
        logged(episode, List.of(patientId), Right.CASE_RECEIVE, Purpose.CASE_WORK);
        timeline.add(episode.id(), "②", "intake.timeline.opened-from-bag", form.bagNumber(), form.kind());
        return started(episode, "certification.opened-from-bag");
    }

    private Reception started(ApplicationEpisode episode, String message) {
        var deadlines = corrections.deadlinesFrom(today.get());
        workflow.start(message, episode.id(), Map.of(
            "channel", episode.channel().name(),
            "municipalityCode", episode.municipalityCode(),
            "applicationDate", episode.applicationDate().toString(),
            "standardPeriod", episode.standardPeriodEnds().plusDays(1).toString(),
            "correctionReminder", deadlines.reminderTimer(),
            "correctionDeadline", deadlines.deadlineTimer()));
        return new Reception(episode.id(), episode.applicationNumber());
    }

    private void logged(ApplicationEpisode episode, List<UUID> personIds, Right right, Purpose purpose) {
        gate.change(new Look(right, purpose, "reception", episode.id(), persons.logKeys(personIds)), "received");
    }

    private FieldErrors check(PortalApplication form, LocalDate receivedOn) {
        var errors = new FieldErrors();
        errors.demand(form.kind() != null, "/kind", "required");
        errors.demand(!receivedOn.isAfter(today.get()), "/receivedOn", "future-date");
        var rules = new PersonRules(errors, today.get());
        rules.demandIdentity("/patient", form.patient());
        rules.check("/patient", form.patient());
        rules.demandIdentity("/applicant", form.applicant());
        rules.check("/applicant", form.applicant());
        if (form.applicant() != null) {
            var relationship = form.applicant().relationship();
            errors.demand(relationship != null && !relationship.isBlank(), "/applicant/relationship", "required");
            errors.demand(relationship == null || relationship.length() <= 40, "/applicant/relationship", "max-length");
        }
        if (form.patient() != null && form.patient().birthDate() != null) {
            errors.demand(!receivedOn.isBefore(form.patient().birthDate()), "/receivedOn", "intake.field.received-before-birth");
        }
        checkDisease(form.disease(), errors);
        return errors;
    }

    private void checkDisease(@Nullable PortalApplication.DiseaseLine line, FieldErrors errors) {
        if (line != null) {
            errors.demand(line.group() == null || diseases.group(line.group()).isPresent(), "/disease/group", "not-a-choice");
            errors.demand(line.code() == null || diseases.find(line.code()).filter(d -> d.group().equals(line.group())).isPresent(),
                "/disease/code", "intake.field.disease-not-in-group");
            errors.demand(line.name() == null || line.name().length() <= 200, "/disease/name", "max-length");
        }
    }

    private FieldErrors check(PaperApplication form, LocalDate receivedOn) {
        var errors = new FieldErrors();
        errors.demand(form.kind() != null, "/kind", "required");
        errors.demand(!receivedOn.isAfter(today.get()), "/receivedOn", "future-date");
        errors.demand(form.bagNumber() != null && BAG.matcher(form.bagNumber()).matches(), "/bagNumber", "intake.field.bag-number");
        var code = form.municipalityCode();
        errors.demand(code != null && municipalities.find(code).isPresent(), "/municipalityCode", "intake.field.municipality");
        var kana = form.patientKana();
        errors.demand(kana == null || kana.isBlank() || Kana.isReading(Kana.toFullWidth(kana)), "/patientKana", "kana");
        errors.demand(kana == null || kana.length() <= 80, "/patientKana", "max-length");
        errors.demand(form.pages() == null || form.pages() >= 1 && form.pages() <= MOST_PAGES, "/pages", "range");
        return errors;
    }

    private static boolean sameAsPatient(PortalApplication form) {
        return "SELF".equals(form.applicant().relationship());
    }
}
