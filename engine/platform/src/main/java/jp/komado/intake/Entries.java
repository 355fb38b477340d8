package jp.komado.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.komado.access.CurrentUser;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.ApplicationKind;
import jp.komado.dossier.ApplicationStatus;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Disease;
import jp.komado.dossier.Diseases;
import jp.komado.dossier.DuplicateSuspicions;
import jp.komado.dossier.EnteredApplication;
import jp.komado.dossier.Insurance;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.problem.Problem;
import jp.komado.text.SearchText;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ③ Entry of the paper by one person, and its blind comparison by another. */
@Component
class Entries {

    private final Applications applications;
    private final Persons persons;
    private final EntryPersons entryPersons;
    private final Diseases diseases;
    private final DuplicateSuspicions suspicions;
    private final IndividualNumbers individualNumbers;
    private final ApplicationEventPublisher events;
    private final PersonalDataGate gate;
    private final Rights rights;
    private final Timeline timeline;
    private final Today today;
    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(Applications applications, Persons persons, EntryPersons entryPersons, Diseases diseases,
            DuplicateSuspicions suspicions, IndividualNumbers individualNumbers, ApplicationEventPublisher events,
            PersonalDataGate gate, Rights rights, Timeline timeline, Today today, JdbcClient jdbc, Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.entryPersons = entryPersons;
        this.diseases = diseases;
        this.suspicions = suspicions;
        this.individualNumbers = individualNumbers;
        this.events = events;
        this.gate = gate;
        this.rights = rights;
        this.timeline = timeline;
        this.today = today;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores the whole application: people to the dossier, numbers to the vault, tax to whoever listens. */
    @Transactional
    void enter(UUID caseId, EntryForm form, CurrentUser user) {
        var episode = applications.find(caseId);
        var errors = new EntryRules(diseases, today.get()).check(form, episode);
        errors.demand(!renewsSomebodyElse(form, episode), "/patient/birthDate", "intake.field.renewal-of-another-child");
        errors.refuseTask();
        var numbers = form.patient().individualNumber() != null || form.applicant().individualNumber() != null
            || form.members().stream().anyMatch(m -> m.individualNumber() != null);
        if (numbers) {
            rights.demand(Right.INDIVIDUAL_NUMBER_ENTER);
        }
        var people = entryPersons.identify(form, episode);
        applications.enter(caseId, entered(form, people));
        suspicions.noteSharers(caseId, people.sharers());
        entryPersons.forgetUnnamed(people);
        declareTax(caseId, people);
        keepEntry(caseId, user.id());
        applications.become(caseId, ApplicationStatus.ENTERED);
        var keys = people.lines().stream().map(l -> l.person().logKey()).distinct().toList();
        gate.change(new Look(Right.CASE_ENTER, Purpose.CASE_WORK, "application", caseId, keys), "entered");
        if (numbers) {
            gate.change(new Look(Right.INDIVIDUAL_NUMBER_ENTER, Purpose.CASE_WORK, "individual-number", caseId,
                people.lines().stream().filter(l -> l.form().individualNumber() != null).map(l -> l.person().logKey()).distinct().toList()),
                "individualNumber");
        }
        timeline.add(caseId, "③", "intake.timeline.entered");
    }

    /** A renewal that was received under a child's number stays that child's: a name may change, a birth date does not. */
    private boolean renewsSomebodyElse(EntryForm form, ApplicationEpisode episode) {
        var known = persons.find(episode.patientId()).birthDate();
        return episode.kind() == ApplicationKind.RENEWAL && known != null && !known.equals(form.patient().birthDate())
            && !applications.othersOf(episode.patientId(), episode.id()).isEmpty();
    }

    private EnteredApplication entered(EntryForm form, EntryPersons.People people) {
        var insurance = form.insurance();
        var disease = form.disease();
        return new EnteredApplication(people.patient().id(), people.applicant().id(), form.applicant().relationship(),
            new Insurance(insurance.kind(), insurance.insurerNumber(), insurance.insurerName(), insurance.symbol(),
                insurance.number(), insurance.branch(), insuredPerson(form, people), insurance.qualifiedOn()),
            new Disease(disease.group(), disease.code(), disease.name(), disease.diagnosisDate(), disease.opinionDate(),
                disease.doctorNumber()),
            form.special().circumstances(), form.retroactiveReason(),
            form.institutions() == null ? List.of() : form.institutions(), form.consents(), people.household());
    }

    @Nullable
    private static UUID insuredPerson(EntryForm form, EntryPersons.People people) {
        var insured = form.insurance().insuredPerson();
        if (insured == null || insured.isNull()) {
            return null;
        }
        if (insured.isInt()) {
            return people.household().get(insured.intValue()).personId();
        }
        return "PATIENT".equals(insured.textValue()) ? people.patient().id() : people.applicant().id();
    }

    private void declareTax(UUID caseId, EntryPersons.People people) {
        people.lines().stream().filter(l -> l.form().tax() != null)
            .forEach(l -> events.publishEvent(l.form().tax().declaredFor(caseId, l.person().id())));
    }

    private void keepEntry(UUID caseId, String userId) {
        jdbc.sql("""
                insert into komado.entry (case_id, entered_by, entered_at) values (:caseId, :by, :at)
                on conflict (case_id) do update
                set entered_by = excluded.entered_by, entered_at = excluded.entered_at, rounds = entry.rounds + 1""")
            .param("caseId", caseId).param("by", userId).param("at", Timestamp.from(clock.instant())).update();
    }

    /** Compares what a second person read from the paper; names of differing fields go on record, values never. */
    @Transactional
    boolean compare(UUID caseId, ComparisonForm form, CurrentUser user) {
        var enteredBy = jdbc.sql("select entered_by from komado.entry where case_id = ?").param(caseId).query(String.class).optional();
        if (enteredBy.filter(user.id()::equals).isPresent()) {
            throw Problem.forbidden("intake.problem.own-entry");
        }
        var episode = applications.find(caseId);
        var differing = differing(form, episode);
        jdbc.sql("""
                insert into komado.entry_comparison (id, case_id, compared_by, compared_at, matches, differing_fields)
                values (:id, :caseId, :by, :at, :matches, string_to_array(:fields, ','))""")
            .param("id", UUID.randomUUID()).param("caseId", caseId).param("by", user.id())
            .param("at", Timestamp.from(clock.instant())).param("matches", differing.isEmpty())
            .param("fields", String.join(",", differing.stream().map(Enum::name).toList())).update();
        gate.change(new Look(Right.CASE_ENTER, Purpose.CASE_WORK, "comparison", caseId,
            persons.logKeys(List.of(episode.patientId()))), differing.isEmpty() ? "matches" : "differs");
        if (differing.isEmpty()) {
            applications.become(caseId, ApplicationStatus.EXAMINATION);
            timeline.add(caseId, "③", "intake.timeline.compared");
        } else {
            applications.become(caseId, ApplicationStatus.REGISTERED);
            timeline.add(caseId, "③", "intake.timeline.differs", differing);
        }
        return differing.isEmpty();
    }

    private List<ComparedField> differing(ComparisonForm form, ApplicationEpisode episode) {
        var patient = persons.find(episode.patientId());
        var differing = new ArrayList<ComparedField>();
        if (!patient.kanaSearch().equals(SearchText.normalize(form.patientKana()))) {
            differing.add(ComparedField.PATIENT_KANA);
        }
        if (!Objects.equals(patient.birthDate(), form.birthDate())) {
            differing.add(ComparedField.BIRTH_DATE);
        }
        if (patient.sex() != form.sex()) {
            differing.add(ComparedField.SEX);
        }
        if (!sameNumber(patient, episode, form.individualNumber())) {
            differing.add(ComparedField.INDIVIDUAL_NUMBER);
        }
        var insurerNumber = episode.insurance() == null ? null : episode.insurance().insurerNumber();
        if (!Objects.equals(insurerNumber, form.insurerNumber())) {
            differing.add(ComparedField.INSURER_NUMBER);
        }
        return differing;
    }

    /** A paper without a number fits somebody who has none on file, or whose number is known from an earlier application. */
    private boolean sameNumber(Person patient, ApplicationEpisode episode, @Nullable String typed) {
        if (typed == null) {
            return !individualNumbers.has(patient.id())
                || patient.individualNumberWithheld() && !applications.othersOf(patient.id(), episode.id()).isEmpty();
        }
        return IndividualNumber.isValid(typed) && individualNumbers.matches(patient.id(), new IndividualNumber(typed));
    }
}
