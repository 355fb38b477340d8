package jp.komado.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * Implemented by each room whose episodes run through steps: applications, claim months, refunds, orders. An episode's id is the business
 * key of its process; what routes its tasks and stands on its rows comes from here.
 */
public interface EpisodeLabels {

    /** Municipality code of what belongs to no municipality: the prefecture's own. */
    String PREFECTURE = "130001";

    /** Channel of what begins inside the prefecture. */
    String INTERNAL = "INTERNAL";

    /** The words on a row, for the episodes of this room among these. Personal: shown only through the gate. */
    Map<UUID, CaseLabel> labels(Collection<UUID> ids);

    /** What routes a task; empty if the episode is another room's. */
    Optional<CaseFacts> facts(UUID id);

    /** Until when the tasks of an episode of this room are due, where the room says so; by default the table {@code task-routing} decides. */
    default Optional<LocalDate> dueOn(UUID id) {
        return Optional.empty();
    }

    /**
     * The episodes that fit a search text, the newest first; none by default.
     *
     * @param text as typed, with compatibility characters folded (NFKC) and trimmed; further normalisation is the answerer's
     * @param municipalityCode null for all municipalities
     */
    default List<UUID> search(String text, @Nullable String municipalityCode, int limit) {
        return List.of();
    }

    /** The episodes in which a person appears; none by default. */
    default Set<UUID> casesOf(UUID personId) {
        return Set.of();
    }
}
