package jp.komado.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Households;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.vault.IndividualNumbers;
import jp.komado.vault.UnassignedNumbers;
import org.springframework.stereotype.Component;

/** The answers of a case that a person has to settle. Callers pass the gate first. */
@Component
class OpenQuestions {

    private final InquiryRepository inquiries;
    private final RecordRepository records;
    private final Applications applications;
    private final Households households;
    private final Persons persons;
    private final IndividualNumbers numbers;
    private final UnassignedNumbers unassigned;

    OpenQuestions(InquiryRepository inquiries, RecordRepository records, Applications applications, Households households,
                  Persons persons, IndividualNumbers numbers, UnassignedNumbers unassigned) {
        this.inquiries = inquiries;
        this.records = records;
        this.applications = applications;
        this.households = households;
        this.persons = persons;
        this.numbers = numbers;
        this.unassigned = unassigned;
    }

    /** The unsettled inquiries of a kind, by person. */
    Map<UUID, Inquiry> unsettled(UUID caseId, InquiryKind kind) {
        Map<UUID, Inquiry> result = new LinkedHashMap<>();
        inquiries.ofCase(caseId).stream().filter(inquiry -> inquiry.kind() == kind && inquiry.isUnsettled())
            .forEach(inquiry -> result.put(inquiry.personId(), inquiry));
        return result;
    }

    /** The register's records behind inquiries, in their order. */
    List<StoredRecord> records(Inquiry inquiry) {
        return records.findByInquiryIdInOrderByInquiryIdAscPositionAsc(List.of(inquiry.id()));
    }

    /** Everything that a person needs to see to settle them. */
    List<OpenQuestion> of(UUID caseId, InquiryKind kind) {
        var open = unsettled(caseId, kind);
        var people = persons.find(open.keySet());
        var relations = relations(caseId);
        return open.values().stream().map(inquiry -> {
            var person = people.get(inquiry.personId());
            return new OpenQuestion(person.id(), relations.getOrDefault(person.id(), "OTHER"), String.valueOf(inquiry.inquiryNumber()),
                inquiry.answeredOn(), inquiry.result(), given(person),
                records(inquiry).stream().map(record -> found(record, person)).toList());
        }).toList();
    }

    /** How each person of a case is related to the patient. */
    Map<UUID, String> relations(UUID caseId) {
        var episode = applications.find(caseId);
        Map<UUID, String> relations = new LinkedHashMap<>();
        households.of(caseId).forEach(line -> relations.put(line.person().id(), line.relationship()));
        if (episode.applicantId() != null && episode.relationship() != null) {
            relations.put(episode.applicantId(), episode.relationship());
        }
        relations.put(episode.patientId(), "SELF");
        return relations;
    }

    private OpenQuestion.Described given(Person person) {
        return new OpenQuestion.Described(null, person.fullName(), person.fullKana(), person.birthDate(), person.sex(), person.address(),
            numbers.masked(person.id()), null, null, null);
    }

    private OpenQuestion.Described found(StoredRecord record, Person person) {
        var content = record.content();
        var masked = unassigned.masked(record.id());
        return new OpenQuestion.Described(record.id(), content.name(), content.kana(), content.birthDate(), content.sex(),
            content.address(), masked == null ? numbers.masked(person.id()) : masked, content.changeReason(), content.changeDate(),
            Comparison.differences(person.details(), content));
    }
}
