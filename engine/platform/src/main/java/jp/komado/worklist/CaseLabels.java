package jp.komado.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.lang.Nullable;

/** What the work list needs to know about cases, from whichever room they are: see {@link EpisodeLabels}. */
public interface CaseLabels {

    /** The words on a row, for the cases that are known. Personal: shown only through the gate. */
    Map<UUID, CaseLabel> labels(Collection<UUID> caseIds);

    /** What routes a task; 404 if there is no such case. */
    CaseFacts facts(UUID caseId);

    /** Until when the tasks of an episode are due where its own room says so; empty where the table {@code task-routing} decides. */
    default Optional<LocalDate> dueOn(UUID caseId) {
        return Optional.empty();
    }

    /**
     * The cases that fit a search text (name, kana, application number), the newest first.
     *
     * @param text as typed, with compatibility characters folded (NFKC) and trimmed; further normalisation is the answerer's
     * @param municipalityCode null for all municipalities
     */
    List<UUID> search(String text, @Nullable String municipalityCode, int limit);

    /** The cases in which a person appears, as patient, applicant or member of the household. */
    Set<UUID> casesOf(UUID personId);
}
