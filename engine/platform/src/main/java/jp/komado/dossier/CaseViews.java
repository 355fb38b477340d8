package jp.komado.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.access.CurrentUsers;
import jp.komado.access.Right;
import jp.komado.access.Rights;
import jp.komado.problem.Messages;
import jp.komado.vault.IndividualNumbers;
import jp.komado.worklist.WorkItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composes what the screens show of a case. Callers pass the gate first. */
@Component
class CaseViews {

    private final Applications applications;
    private final Persons persons;
    private final OtherNames otherNames;
    private final PersonHistory history;
    private final Municipalities municipalities;
    private final Diseases diseases;
    private final DuplicateSuspicions suspicions;
    private final IndividualNumbers individualNumbers;
    private final ObjectProvider<CaseDecisions> decisions;
    private final WorkItems workItems;
    private final CurrentUsers currentUsers;
    private final Rights rights;
    private final Messages messages;
    private final Clock clock;

    CaseViews(Applications applications, Persons persons, OtherNames otherNames, PersonHistory history, Municipalities municipalities, Diseases diseases,
              DuplicateSuspicions suspicions, IndividualNumbers individualNumbers, ObjectProvider<CaseDecisions> decisions,
              WorkItems workItems, CurrentUsers currentUsers, Rights rights, Messages messages, Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.otherNames = otherNames;
        this.history = history;
        this.municipalities = municipalities;
        this.diseases = diseases;
        this.suspicions = suspicions;
        this.individualNumbers = individualNumbers;
        this.decisions = decisions;
        this.workItems = workItems;
        this.currentUsers = currentUsers;
        this.rights = rights;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    CaseView of(UUID caseId) {
        var episode = applications.find(caseId);
        var people = persons.find(peopleOf(episode));
        var numbersAllowed = mayWorkWithIndividualNumbers();
        var household = episode.household().stream()
            .map(m -> new CaseView.MemberView(view(people.get(m.personId()), numbersAllowed), m.relationship(), m.insured(), m.sameResidence()))
            .toList();
        return new CaseView(episode.id(), episode.version(), episode.applicationNumber(), episode.kind(), episode.channel(),
            episode.status(), municipality(episode.municipalityCode()), episode.receivedOn(), episode.applicationDate(),
            episode.standardPeriodEnds(), episode.counterReceiptNumber(), episode.byProxy(),
            view(people.get(episode.patientId()), numbersAllowed),
            episode.applicantId() == null ? null : view(people.get(episode.applicantId()), numbersAllowed),
            episode.relationship(), household, episode.insurance(), disease(episode.disease()), episode.special(),
            episode.retroactiveReason(), episode.institutions(), episode.consents(), board(caseId),
            decisions.stream().flatMap(d -> d.of(caseId).stream()).findFirst().orElse(null), waiting(caseId),
            possibleDuplicates(caseId));
    }

    List<CaseSummary> summaries(List<ApplicationEpisode> episodes) {
        var patients = persons.find(episodes.stream().map(ApplicationEpisode::patientId).toList());
        return episodes.stream().map(e -> summary(e, patients)).toList();
    }

    private CaseSummary summary(ApplicationEpisode episode, Map<UUID, Person> patients) {
        var patient = patients.get(episode.patientId());
        return new CaseSummary(episode.id(), episode.applicationNumber(), patient.fullName(), patient.fullKana(),
            patient.birthDate(), episode.kind(), episode.channel(), episode.status(),
            municipality(episode.municipalityCode()), episode.receivedOn(), episode.applicationDate(),
            episode.standardPeriodEnds(), episode.disease() == null ? null : episode.disease().name());
    }

    CaseView.MunicipalityView municipality(String code) {
        var english = Locale.ENGLISH.getLanguage().equals(messages.locale().getLanguage());
        return new CaseView.MunicipalityView(code,
            municipalities.find(code).map(m -> english ? m.nameEn() : m.name()).orElse(code));
    }

    /** Everybody who is seen on the dossier. */
    static List<UUID> peopleOf(ApplicationEpisode episode) {
        return Stream.concat(Stream.of(episode.patientId(), episode.applicantId()),
            episode.household().stream().map(HouseholdMember::personId)).filter(Objects::nonNull).distinct().toList();
    }

    private boolean mayWorkWithIndividualNumbers() {
        var user = currentUsers.require();
        return rights.has(user, Right.INDIVIDUAL_NUMBER_ENTER) || rights.has(user, Right.INDIVIDUAL_NUMBER_SHOW);
    }

    private CaseView.PersonView view(Person person, boolean numbersAllowed) {
        var onFile = individualNumbers.has(person.id());
        return new CaseView.PersonView(person.id(), person.familyName(), person.givenName(), person.familyKana(),
            person.givenKana(), person.birthDate(), age(person.birthDate()), person.sex(), person.postalCode(),
            person.address(), person.phone(), onFile,
            onFile && numbersAllowed ? individualNumbers.masked(person.id()) : null, person.individualNumberWithheld(),
            otherNames.of(List.of(person.id())).getOrDefault(person.id(), List.of()), history.of(person.id()));
    }

    @Nullable
    private Integer age(@Nullable LocalDate birthDate) {
        return birthDate == null ? null : Period.between(birthDate, LocalDate.ofInstant(clock.instant(), clock.getZone())).getYears();
    }

    @Nullable
    private CaseView.DiseaseView disease(@Nullable Disease disease) {
        if (disease == null) {
            return null;
        }
        var group = disease.group() == null ? null : diseases.group(disease.group()).orElse(null);
        var english = Locale.ENGLISH.getLanguage().equals(messages.locale().getLanguage());
        var groupName = group == null ? null : english ? group.nameEn() : group.name();
        return new CaseView.DiseaseView(disease.group(), groupName, disease.code(), disease.name(), disease.diagnosisDate(),
            disease.opinionDate(), disease.doctorNumber());
    }

    @Nullable
    private CaseView.BoardView board(UUID caseId) {
        return applications.boardReply(caseId).map(r -> new CaseView.BoardView(r.consultedOn(), r.repliedOn(),
            r.replyNumber(), r.result(), r.severe(), r.lifeSupport(), r.reason())).orElse(null);
    }

    @Nullable
    private CaseView.WaitingView waiting(UUID caseId) {
        var waiting = workItems.waiting(caseId);
        return waiting == null ? null : new CaseView.WaitingView(
            waiting.sentence(), waiting.who(), waiting.since(), waiting.officeDays(), waiting.next());
    }

    private List<CaseView.OtherCase> possibleDuplicates(UUID caseId) {
        var others = new ArrayList<CaseView.OtherCase>();
        for (var id : suspicions.of(caseId)) {
            var other = applications.find(id);
            others.add(new CaseView.OtherCase(id, other.applicationNumber(), other.status(), other.applicationDate()));
        }
        return others;
    }
}
