package jp.komado.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.komado.problem.Problem;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people on file. */
@Service
public class Persons {

    private final PersonRepository persons;
    private final PersonHistory history;
    private final JdbcClient jdbc;
    private final Clock clock;

    Persons(PersonRepository persons, PersonHistory history, JdbcClient jdbc, Clock clock) {
        this.persons = persons;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a person on file. */
    @Transactional
    public Person register(PersonDetails details) {
        return persons.saveAndFlush(new Person(details, clock.instant()));
    }

    /** Replaces what is known about a person, otherwise than by an application. */
    @Transactional
    public Person describe(UUID personId, PersonDetails details) {
        return describe(personId, details, null);
    }

    /**
     * Replaces what is known about a person. What was known before stays in the history, unless the same application told it: then it was
     * typed wrongly.
     *
     * @param caseId the application that tells it
     */
    @Transactional
    public Person describe(UUID personId, PersonDetails details, @Nullable UUID caseId) {
        var person = find(personId);
        var before = person.details();
        var toldIn = person.toldInCase();
        person.describe(details, clock.instant());
        if (caseId == null || !caseId.equals(toldIn)) {
            history.keep(personId, before, person.details(), toldIn);
        }
        person.toldIn(caseId);
        return person;
    }

    /** The person with this id. */
    @Transactional(readOnly = true)
    public Person find(UUID personId) {
        return persons.findById(personId).orElseThrow(() -> Problem.notFound("dossier.problem.no-person"));
    }

    /** The persons with these ids, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, Person> find(Collection<UUID> personIds) {
        return persons.findAllById(personIds).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The log keys of persons, all that may be known of them before the gate is passed. */
    @Transactional(readOnly = true)
    public List<UUID> logKeys(Collection<UUID> personIds) {
        return personIds.isEmpty() ? List.of() : persons.logKeys(personIds);
    }

    /** The person that the access log calls by this key. */
    @Transactional(readOnly = true)
    public Optional<Person> findByLogKey(UUID logKey) {
        return persons.findByLogKey(logKey);
    }

    /** Everybody with the same reading and birth date. */
    @Transactional(readOnly = true)
    public List<Person> namesakes(Person person) {
        if (person.kanaSearch().isEmpty() || person.birthDate() == null) {
            return List.of();
        }
        return persons.findByKanaSearchAndBirthDate(person.kanaSearch(), person.birthDate()).stream()
            .filter(other -> !other.id().equals(person.id()))
            .toList();
    }

    /** Removes somebody whom no application names, and who is not held. */
    @Transactional
    public void forgetIfUnused(UUID personId) {
        persons.flush();
        if (!persons.isUsed(personId)) {
            persons.findById(personId).filter(p -> p.heldReason() == null).ifPresent(person -> {
                jdbc.sql("delete from komado.person_name where person_id = ?").param(personId).update();
                jdbc.sql("delete from komado.person_history where person_id = ?").param(personId).update();
                persons.delete(person);
            });
        }
    }
}

interface PersonRepository extends JpaRepository<Person, UUID> {

    Optional<Person> findByLogKey(UUID logKey);

    List<Person> findByKanaSearchAndBirthDate(String kanaSearch, LocalDate birthDate);

    @Query("select p.logKey from Person p where p.id in :ids")
    List<UUID> logKeys(Collection<UUID> ids);

    @Query("""
        select count(e) > 0 from ApplicationEpisode e left join e.household h
        where e.patientId = :id or e.applicantId = :id or e.insurance.insuredPersonId = :id or h.personId = :id""")
    boolean isUsed(UUID id);
}
