package jp.komado.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.komado.access.Right;
import jp.komado.audit.Look;
import jp.komado.audit.PersonalDataGate;
import jp.komado.audit.Purpose;
import jp.komado.dossier.FieldErrors;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import jp.komado.worklist.TaskContext;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What a person at the desk changes of people on file while settling answers. */
@Component
class PersonFile {

    private final Persons persons;
    private final CasePeople people;
    private final IndividualNumbers numbers;
    private final PersonalDataGate gate;
    private final Clock clock;

    PersonFile(Persons persons, CasePeople people, IndividualNumbers numbers, PersonalDataGate gate, Clock clock) {
        this.persons = persons;
        this.people = people;
        this.numbers = numbers;
        this.gate = gate;
        this.clock = clock;
    }

    /** Each person with an open question is settled once, and nobody else. */
    FieldErrors demandEverybody(List<UUID> settled, Set<UUID> open) {
        var errors = new FieldErrors();
        var seen = new HashSet<UUID>();
        for (var i = 0; i < settled.size(); i++) {
            errors.demand(open.contains(settled.get(i)), "/people/" + i + "/personId", "identity.field.no-question")
                .demand(seen.add(settled.get(i)), "/people/" + i + "/personId", "identity.field.twice");
        }
        return errors.demand(seen.containsAll(open), "/people", "identity.field.not-everybody");
    }

    /** A typed number is well formed and nobody else's. */
    void checkNumber(UUID caseId, UUID personId, String typed, String pointer, FieldErrors errors) {
        if (!IndividualNumber.isValid(typed)) {
            errors.add(pointer, "identity.field.check-digit");
            return;
        }
        var inThisCase = people.of(caseId).stream().map(Person::id).toList();
        var taken = numbers.holdersOf(new IndividualNumber(typed)).stream()
            .anyMatch(holder -> !holder.equals(personId) && inThisCase.contains(holder));
        errors.demand(!taken, pointer, "identity.field.number-of-another");
    }

    void logChange(UUID caseId, Collection<UUID> personIds, Right right, String detail) {
        gate.change(new Look(right, Purpose.IDENTITY_CHECK, "identity", caseId, persons.logKeys(personIds)), detail);
    }

    void store(UUID personId, IndividualNumber number) {
        numbers.store(personId, number);
    }

    void correct(UUID personId, @Nullable CorrectedPerson corrected) {
        if (corrected != null) {
            persons.describe(personId, corrected.applyTo(persons.find(personId).details()));
        }
    }

    void settle(Inquiry inquiry, Settlement as, TaskContext context, String reason) {
        inquiry.settle(as, context.user().id(), reason, clock.instant());
    }
}
