package jp.komado.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.HouseholdMember;
import jp.komado.dossier.OtherNames;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out who the people on a form are: somebody of this case already, somebody on file under the same My Number with
 * the same reading and birth date, or somebody new. Namesakes without a common number are never taken for one person.
 */
@Component
class EntryPersons {

    private final Persons persons;
    private final OtherNames otherNames;
    private final IndividualNumbers individualNumbers;

    EntryPersons(Persons persons, OtherNames otherNames, IndividualNumbers individualNumbers) {
        this.persons = persons;
        this.otherNames = otherNames;
        this.individualNumbers = individualNumbers;
    }

    /** Puts everybody on file; the numbers go to the vault. */
    People identify(EntryForm form, ApplicationEpisode episode) {
        var before = before(episode);
        var known = new ArrayList<>(persons.find(before).values());
        var placeholder = known.stream().filter(p -> p.id().equals(episode.patientId()) && p.birthDate() == null).findFirst();
        var patient = identify(form.patient(), episode.id(), known, placeholder.or(() -> inRole(known, episode.patientId())).orElse(null));
        var self = "SELF".equals(form.applicant().relationship());
        var applicant = self ? patient : identify(form.applicant(), episode.id(), others(known, patient), null);
        var lines = new ArrayList<Line>();
        var household = new ArrayList<HouseholdMember>();
        lines.add(new Line(patient, form.patient()));
        lines.add(new Line(applicant, form.applicant()));
        for (var member : form.members()) {
            var person = PersonMatch.same(patient, member) ? patient
                : PersonMatch.same(applicant, member) ? applicant : identify(member, episode.id(), others(known, patient, applicant), null);
            lines.add(new Line(person, member));
            household.add(new HouseholdMember(person.id(), member.relationship(), Boolean.TRUE.equals(member.insured()), member.sameResidence()));
        }
        lines.forEach(this::storeNumber);
        lines.forEach(line -> otherNames.add(line.person().id(), line.form().names()));
        return new People(patient, applicant, household, lines, sharers(form.patient(), patient), before);
    }

    /** Whoever was named in an earlier round of the entry and is not any more leaves the file. */
    void forgetUnnamed(People people) {
        var named = new HashSet<>(people.lines().stream().map(l -> l.person().id()).toList());
        people.before().stream().filter(id -> !named.contains(id)).forEach(persons::forgetIfUnused);
    }

    private Person identify(PersonForm form, UUID caseId, List<Person> known, @Nullable Person sameRole) {
        var holder = holder(form);
        if (holder != null) {
            return persons.describe(holder.id(), form.details(), caseId);
        }
        var same = known.stream().filter(p -> PersonMatch.same(p, form)).findFirst();
        if (same.isPresent()) {
            return persons.describe(same.get().id(), form.details(), caseId);
        }
        return sameRole == null ? persons.describe(persons.register(form.details()).id(), form.details(), caseId) : persons.describe(sameRole.id(), form.details(), caseId);
    }

    @Nullable
    private Person holder(PersonForm form) {
        if (form.individualNumber() == null) {
            return null;
        }
        return persons.find(individualNumbers.holdersOf(new IndividualNumber(form.individualNumber()))).values().stream()
            .filter(p -> PersonMatch.same(p, form)).findFirst().orElse(null);
    }

    private void storeNumber(Line line) {
        var number = line.form().individualNumber();
        if (number != null && !individualNumbers.matches(line.person().id(), new IndividualNumber(number))) {
            individualNumbers.store(line.person().id(), new IndividualNumber(number));
        }
    }

    private List<UUID> sharers(PersonForm form, Person patient) {
        return form.individualNumber() == null ? List.of()
            : individualNumbers.holdersOf(new IndividualNumber(form.individualNumber())).stream()
                .filter(id -> !id.equals(patient.id())).toList();
    }

    private static Optional<Person> inRole(List<Person> known, UUID id) {
        return known.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private static List<Person> others(List<Person> known, Person... taken) {
        var ids = Stream.of(taken).map(Person::id).toList();
        return known.stream().filter(p -> !ids.contains(p.id())).toList();
    }

    private static Set<UUID> before(ApplicationEpisode episode) {
        var ids = new HashSet<UUID>();
        ids.add(episode.patientId());
        if (episode.applicantId() != null) {
            ids.add(episode.applicantId());
        }
        episode.household().forEach(m -> ids.add(m.personId()));
        return ids;
    }

    /** A person with the line of the form. */
    record Line(Person person, PersonForm form) {
    }

    /**
     * @param sharers others stored under the patient's My Number
     * @param before  whom the case named before this entry
     */
    record People(Person patient, Person applicant, List<HouseholdMember> household, List<Line> lines, List<UUID> sharers,
                  Set<UUID> before) {
    }
}
