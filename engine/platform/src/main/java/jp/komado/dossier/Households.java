package jp.komado.dossier;

import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The household statements (世帯調書) of the applications. */
@Service
public class Households {

    private final ApplicationEpisodeRepository episodes;
    private final Persons persons;

    Households(ApplicationEpisodeRepository episodes, Persons persons) {
        this.episodes = episodes;
        this.persons = persons;
    }

    /** Everybody on the statement of a case, in the order of the paper. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID caseId) {
        var members = episodes.findById(caseId).map(ApplicationEpisode::household).orElse(List.of());
        var people = persons.find(members.stream().map(HouseholdMember::personId).toList());
        return members.stream().map(m -> new Line(people.get(m.personId()), m.relationship(), m.insured(), m.sameResidence())).toList();
    }

    /** A member with the person. */
    public record Line(Person person, String relationship, boolean insured, @Nullable Boolean sameResidence) {
    }
}
