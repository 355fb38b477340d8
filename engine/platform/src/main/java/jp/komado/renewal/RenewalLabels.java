package jp.komado.renewal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.dossier.Person;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lends the names of notices to the task list. */
@Component
class RenewalLabels implements EpisodeLabels {

    private static final String NOTICE = "RENEWAL_NOTICE";

    private final RenewalNoticeRepository notices;
    private final Persons persons;
    private final Messages messages;

    RenewalLabels(RenewalNoticeRepository notices, Persons persons, Messages messages) {
        this.notices = notices;
        this.persons = persons;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseLabel> labels(Collection<UUID> ids) {
        var found = notices.findByIdIn(ids);
        var people = persons.find(found.stream().map(RenewalNotice::personId).toList());
        return found.stream().collect(Collectors.toMap(RenewalNotice::id, notice -> label(notice, people.get(notice.personId()))));
    }

    private CaseLabel label(RenewalNotice notice, Person person) {
        return new CaseLabel(notice.id(), notice.number(), person.fullName(), person.logKey(), NOTICE, INTERNAL, PREFECTURE,
            messages.text("renewal.prefecture"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(UUID id) {
        return notices.findById(id).map(notice -> new CaseFacts(INTERNAL, NOTICE, PREFECTURE, null));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> casesOf(UUID personId) {
        return notices.findByPersonId(personId).stream().map(RenewalNotice::id).collect(Collectors.toSet());
    }
}
