package jp.komado.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom placed inquiries are about, for the moment in which their records are written. */
@Service
public class Questions {

    private final InquiryRepository inquiries;
    private final Persons persons;

    Questions(InquiryRepository inquiries, Persons persons) {
        this.inquiries = inquiries;
        this.persons = persons;
    }

    /** The log keys of the people behind these inquiries, all that may be known of them before the gate is passed. */
    @Transactional(readOnly = true)
    public List<UUID> logKeys(Collection<UUID> inquiryIds) {
        return persons.logKeys(inquiries.findByIdIn(inquiryIds).stream().map(Inquiry::personId).distinct().toList());
    }

    /** The people behind these inquiries, by the inquiry's id. */
    @Transactional(readOnly = true)
    public Map<UUID, Person> about(Collection<UUID> inquiryIds) {
        var asked = inquiries.findByIdIn(inquiryIds);
        var people = persons.find(asked.stream().map(Inquiry::personId).distinct().toList());
        return asked.stream().collect(Collectors.toMap(Inquiry::id, inquiry -> people.get(inquiry.personId())));
    }
}
