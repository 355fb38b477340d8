package jp.komado.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.komado.dossier.Applications;
import jp.komado.dossier.Households;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import org.springframework.stereotype.Component;

/** Whom the register is asked about: the patient, the applicant and the household, each once. */
@Component
class CasePeople {

    private final Applications applications;
    private final Households households;
    private final Persons persons;

    CasePeople(Applications applications, Households households, Persons persons) {
        this.applications = applications;
        this.households = households;
        this.persons = persons;
    }

    List<Person> of(UUID caseId) {
        var episode = applications.find(caseId);
        Set<UUID> ids = new LinkedHashSet<>();
        ids.add(episode.patientId());
        if (episode.applicantId() != null) {
            ids.add(episode.applicantId());
        }
        households.of(caseId).forEach(line -> ids.add(line.person().id()));
        var byId = persons.find(ids);
        var people = new ArrayList<Person>();
        ids.forEach(id -> people.add(byId.get(id)));
        return people;
    }
}
