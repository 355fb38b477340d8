package jp.komado.board;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.komado.dossier.ApplicationEpisode;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.text.SearchText;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Draws from a dossier what the board may be told, and sees to it that no text of ours says whose case it is. */
@Component
class Sheets {

    /** A given name of one sign may stand in any sentence; a word of two hardly does by chance. */
    private static final int SHORTEST_TELLING = 2;

    private final Applications applications;
    private final Persons persons;

    Sheets(Applications applications, Persons persons) {
        this.applications = applications;
        this.persons = persons;
    }

    /** The sheet as the board was told, or as it would be told now. */
    CaseSheet of(Matter matter) {
        return matter.sheet() == null ? now(matter.caseId()) : matter.sheet();
    }

    /** The sheet from what is on file. */
    CaseSheet now(UUID caseId) {
        var episode = applications.find(caseId);
        var patient = persons.find(episode.patientId());
        var disease = episode.disease();
        var special = episode.special();
        return new CaseSheet(age(patient.birthDate(), episode.applicationDate()), patient.sex(), episode.kind(), episode.applicationDate(),
            disease == null ? null : disease.group(), disease == null ? null : disease.code(), disease == null ? null : disease.name(),
            special.severe(), special.severeReason(), special.lifeSupport(), special.hemophilia(),
            disease == null ? null : disease.diagnosisDate(), disease == null ? null : disease.opinionDate());
    }

    /** The log keys of the patients whose cases these are. */
    List<UUID> patientKeys(List<Matter> matters) {
        return persons.logKeys(applications.patientIds(matters.stream().map(Matter::caseId).toList()));
    }

    /** Whether a text for the board names somebody of the case, or holds the application number, an address or a telephone number. */
    boolean tellsWhose(UUID caseId, @Nullable String text) {
        var normal = SearchText.normalize(text);
        if (normal.isEmpty()) {
            return false;
        }
        var episode = applications.find(caseId);
        return Stream.concat(Stream.of(episode.applicationNumber()), people(episode).flatMap(Sheets::tellingWords))
            .map(SearchText::normalize)
            .filter(word -> word.length() >= SHORTEST_TELLING)
            .anyMatch(normal::contains);
    }

    private Stream<Person> people(ApplicationEpisode episode) {
        var ids = Stream.concat(Stream.of(episode.patientId(), episode.applicantId()),
            episode.household().stream().map(member -> member.personId())).filter(Objects::nonNull).distinct().toList();
        return persons.find(ids).values().stream();
    }

    private static Stream<String> tellingWords(Person person) {
        return Stream.of(person.familyName() + person.givenName(), person.givenName(), person.familyKana() + person.givenKana(),
            person.address(), person.phone()).filter(Objects::nonNull);
    }

    @Nullable
    private static Integer age(@Nullable LocalDate birthDate, LocalDate on) {
        return birthDate == null ? null : Period.between(birthDate, on).getYears();
    }
}
