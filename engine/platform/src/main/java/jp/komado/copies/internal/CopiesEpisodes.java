package jp.komado.copies.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.komado.dossier.Persons;
import jp.komado.problem.Messages;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lends the work list the words of runs and provisions. */
@Component
class CopiesEpisodes implements EpisodeLabels {

    private static final String RUN = "COPY_REGISTRATION";
    private static final String PROVISION = "PROVISION";

    private final RunStore runs;
    private final ProvisionStore provisions;
    private final Persons persons;
    private final Messages messages;

    CopiesEpisodes(RunStore runs, ProvisionStore provisions, Persons persons, Messages messages) {
        this.runs = runs;
        this.provisions = provisions;
        this.persons = persons;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, CaseLabel> labels(Collection<UUID> ids) {
        Map<UUID, CaseLabel> labels = new HashMap<>();
        var prefecture = messages.text("copies.prefecture");
        runs.known(List.copyOf(ids)).forEach(run ->
            labels.put(run.id(), new CaseLabel(run.id(), run.number(), null, null, RUN, INTERNAL, PREFECTURE, prefecture)));
        var asked = provisions.known(ids);
        var people = persons.find(asked.stream().map(provision -> provision.personId()).filter(Objects::nonNull).collect(Collectors.toSet()));
        asked.forEach(provision -> {
            var person = provision.personId() == null ? null : people.get(provision.personId());
            labels.put(provision.id(), new CaseLabel(provision.id(), provision.number(), person == null ? null : person.fullName(),
                person == null ? null : person.logKey(), PROVISION, INTERNAL, PREFECTURE, prefecture));
        });
        return labels;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseFacts> facts(UUID id) {
        return runs.known(id).map(run -> RUN).or(() -> provisions.known(id).map(provision -> PROVISION))
            .map(kind -> new CaseFacts(INTERNAL, kind, PREFECTURE, null));
    }
}
