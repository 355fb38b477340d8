package jp.komado.identity;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.dossier.Timeline;
import jp.komado.exchange.AnswerRefused;
import jp.komado.vault.IndividualNumber;
import jp.komado.vault.IndividualNumbers;
import jp.komado.vault.UnassignedNumbers;
import jp.komado.workflow.NotWaiting;
import jp.komado.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the register answers. An answer that is not about the person who was asked about is refused before anything is
 * stored; the last answer of a step moves the case on.
 */
@Service
public class RegisterAnswers {

    private final InquiryRepository inquiries;
    private final RecordRepository records;
    private final Persons persons;
    private final CasePeople people;
    private final IndividualNumbers numbers;
    private final UnassignedNumbers unassigned;
    private final Timeline timeline;
    private final Workflow workflow;
    private final Clock clock;

    RegisterAnswers(InquiryRepository inquiries, RecordRepository records, Persons persons, CasePeople people, IndividualNumbers numbers,
            UnassignedNumbers unassigned, Timeline timeline, Workflow workflow, Clock clock) {
        this.inquiries = inquiries;
        this.records = records;
        this.persons = persons;
        this.people = people;
        this.numbers = numbers;
        this.unassigned = unassigned;
        this.timeline = timeline;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Stores an answer, or refuses it as a whole. */
    @Transactional(rollbackFor = Exception.class)
    public void accept(RegisterAnswer answer) throws AnswerRefused {
        var caseId = inquiries.caseOf(answer.inquiryId()).orElseThrow(() -> new AnswerRefused("identity.refused.unknown"));
        var ofCase = inquiries.lockedOfCase(caseId);
        var inquiry = ofCase.stream().filter(i -> i.id().equals(answer.inquiryId())).findFirst().orElseThrow();
        var person = persons.find(inquiry.personId());
        check(inquiry, person, answer);
        store(inquiry, person, answer);
        timeline.add(caseId, answer.kind() == InquiryKind.LOOK_UP ? "④'" : "④", "identity.timeline.answered",
            String.valueOf(answer.inquiryNumber()), answer.result());
        moveOn(caseId, answer.kind(), ofCase);
    }

    private void check(Inquiry inquiry, Person person, RegisterAnswer answer) throws AnswerRefused {
        demand(inquiry.isOpen() && inquiry.kind() == answer.kind() && inquiry.inquiryNumber() == answer.inquiryNumber(), "not-open");
        var several = answer.result() == RegisterResult.MULTIPLE;
        demand(several ? answer.records().size() > 1 : answer.records().size() == 1, "count");
        demand(!several || answer.kind() == InquiryKind.LOOK_UP, "result-not-possible");
        if (answer.result().knowsThePerson()) {
            for (var record : answer.records()) {
                demand(record.number() != null, "no-number");
                demand(!Comparison.isSomebodyElse(person.details(), record), "somebody-else");
            }
            demand(distinct(answer.records()), "same-number-twice");
        }
        if (answer.kind() == InquiryKind.CONFIRMATION) {
            checkNumber(inquiry, person, answer);
        } else if (answer.result().knowsThePerson()) {
            demand(answer.result() != RegisterResult.CHANGED_NUMBER, "result-not-possible");
            for (var record : answer.records()) {
                checkHolder(inquiry, person, record.number());
            }
        }
    }

    /** The number of the question comes back, unless the register says that it was changed. */
    private void checkNumber(Inquiry inquiry, Person person, RegisterAnswer answer) throws AnswerRefused {
        var number = answer.records().get(0).number();
        if (number == null) {
            return;
        }
        var same = numbers.matches(person.id(), number);
        demand(same == (answer.result() != RegisterResult.CHANGED_NUMBER), "other-number");
        if (!same) {
            checkHolder(inquiry, person, number);
        }
    }

    /** A number that is already somebody else's cannot be this person's; the same child may be on file twice, though. */
    private void checkHolder(Inquiry inquiry, Person person, IndividualNumber number) throws AnswerRefused {
        var inThisCase = people.of(inquiry.caseId()).stream().map(Person::id).toList();
        for (var holder : persons.find(numbers.holdersOf(number)).values()) {
            demand(holder.id().equals(person.id()) || !inThisCase.contains(holder.id())
                && Comparison.maybeTheSame(person.details(), holder.details()), "number-of-another");
        }
    }

    private static boolean distinct(List<RegisterRecord> records) {
        var seen = new HashSet<IndividualNumber>();
        return records.stream().allMatch(record -> seen.add(record.number()));
    }

    private void store(Inquiry inquiry, Person person, RegisterAnswer answer) {
        var first = answer.records().get(0);
        var single = answer.result().knowsThePerson() && answer.records().size() == 1;
        var differing = single ? Comparison.differences(person.details(), first) : Set.<RegisterField>of();
        inquiry.answered(answer, differing);
        if (!answer.result().knowsThePerson()) {
            return;
        }
        var position = 0;
        UUID firstId = null;
        for (var record : answer.records()) {
            var stored = records.save(new StoredRecord(inquiry.id(), position++, record));
            firstId = firstId == null ? stored.id() : firstId;
            if (!numbers.matches(person.id(), record.number())) {
                unassigned.keep(stored.id(), record.number());
            }
        }
        if (answer.result() == RegisterResult.MATCH && differing.isEmpty()) {
            if (answer.kind() == InquiryKind.LOOK_UP) {
                unassigned.assign(firstId, person.id());
            }
            inquiry.settle(Settlement.MATCHED, null, null, clock.instant());
        }
    }

    private void moveOn(UUID caseId, InquiryKind kind, List<Inquiry> ofCase) throws AnswerRefused {
        var asked = ofCase.stream().filter(inquiry -> inquiry.kind() == kind).toList();
        if (asked.stream().anyMatch(Inquiry::isOpen)) {
            return;
        }
        var unsettled = asked.stream().filter(Inquiry::isUnsettled).toList();
        try {
            if (kind == InquiryKind.LOOK_UP) {
                workflow.correlate("identity.look-up-answered", caseId, outcome("lookUpOutcome", lookUpOutcome(unsettled)));
            } else {
                workflow.correlate("identity.answered", caseId, outcome("identityOutcome", unsettled.isEmpty() ? "CONFIRMED" : "DIFFERENT"));
            }
        } catch (NotWaiting e) {
            throw new AnswerRefused("identity.refused.not-waiting");
        }
    }

    private static String lookUpOutcome(List<Inquiry> unsettled) {
        if (unsettled.isEmpty()) {
            return "FOUND";
        }
        return unsettled.stream().anyMatch(inquiry -> inquiry.result() != null && inquiry.result().knowsThePerson())
            ? "AMBIGUOUS" : "NOT_FOUND";
    }

    private static Map<String, Object> outcome(String variable, String value) {
        return Map.of(variable, value, "identityAnswerAwaited", false);
    }

    private static void demand(boolean holds, String reason) throws AnswerRefused {
        if (!holds) {
            throw new AnswerRefused("identity.refused." + reason);
        }
    }
}
