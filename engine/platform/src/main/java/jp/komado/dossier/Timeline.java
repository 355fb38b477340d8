package jp.komado.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.komado.access.CurrentUsers;
import org.springframework.data.repository.Repository;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a case, written in the transaction in which it happened. */
@Service
public class Timeline {

    private final TimelineEntryRepository entries;
    private final CurrentUsers currentUsers;
    private final TimelineText text;
    private final Clock clock;

    Timeline(TimelineEntryRepository entries, CurrentUsers currentUsers, TimelineText text, Clock clock) {
        this.entries = entries;
        this.currentUsers = currentUsers;
        this.text = text;
        this.clock = clock;
    }

    /**
     * Adds an entry under the current user's name, or without one when the software acts by itself.
     *
     * @param step       one of the seventeen, as on the models: "①" to "⑰", with ' where the step has a second half
     * @param key        message key {@code <room>.timeline.…}
     * @param parameters dates, numbers, enums and codes; never a name, a number of a person or a free text about one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID caseId, String step, String key, Object... parameters) {
        var user = currentUsers.find();
        entries.save(new TimelineEntry(caseId, clock.instant(), step, user.map(u -> u.id()).orElse(null),
            user.map(u -> u.name()).orElse(null), key, Arrays.stream(parameters).map(text::store).toList()));
    }

    /** The case's story in the current user's language, the oldest entry first. */
    @Transactional(readOnly = true)
    public List<Line> of(UUID caseId) {
        return entries.findByCaseIdOrderBySeq(caseId).stream()
            .map(e -> new Line(e.at(), e.step(), e.actorName(), text.read(e.messageKey(), e.parameters())))
            .toList();
    }

    /** One sentence of the story. */
    public record Line(Instant at, String step, @Nullable String actorName, String text) {
    }
}

interface TimelineEntryRepository extends Repository<TimelineEntry, UUID> {

    void save(TimelineEntry entry);

    List<TimelineEntry> findByCaseIdOrderBySeq(UUID caseId);
}
