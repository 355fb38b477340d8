package jp.komado.worklist.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.komado.problem.Problem;
import jp.komado.worklist.CaseFacts;
import jp.komado.worklist.CaseLabel;
import jp.komado.worklist.CaseLabels;
import jp.komado.worklist.EpisodeLabels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Asks every room about the episodes that are its own. */
@Component
class EpisodesOfAllRooms implements CaseLabels {

    private final ObjectProvider<EpisodeLabels> rooms;

    EpisodesOfAllRooms(ObjectProvider<EpisodeLabels> rooms) {
        this.rooms = rooms;
    }

    @Override
    public Map<UUID, CaseLabel> labels(Collection<UUID> caseIds) {
        Map<UUID, CaseLabel> found = new HashMap<>();
        Set<UUID> left = new HashSet<>(caseIds);
        for (EpisodeLabels room : rooms) {
            if (!left.isEmpty()) {
                found.putAll(room.labels(left));
                left.removeAll(found.keySet());
            }
        }
        return found;
    }

    @Override
    public CaseFacts facts(UUID caseId) {
        return rooms.stream()
                .map(room -> room.facts(caseId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("worklist.no-case"));
    }

    @Override
    public Optional<LocalDate> dueOn(UUID caseId) {
        return rooms.stream().map(room -> room.dueOn(caseId)).flatMap(Optional::stream).findFirst();
    }

    @Override
    public List<UUID> search(String text, @Nullable String municipalityCode, int limit) {
        return rooms.stream().flatMap(room -> room.search(text, municipalityCode, limit).stream()).limit(limit).toList();
    }

    @Override
    public Set<UUID> casesOf(UUID personId) {
        Set<UUID> found = new HashSet<>();
        rooms.forEach(room -> found.addAll(room.casesOf(personId)));
        return found;
    }
}
