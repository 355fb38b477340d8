package jp.komado.worklist;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/** How much work lies where: the figures behind a dashboard, about work and not about people. */
public interface WorkLoads {

    /**
     * Open work by element of the models, only elements that have any.
     *
     * @param municipalityCode null for all municipalities
     */
    List<ElementLoad> elements(@Nullable String municipalityCode);

    /** The figures of today over everything. */
    Totals totals(@Nullable String municipalityCode);

    /** What an element is called, in the language of the request; the given name where the house has no word of its own. */
    String title(String elementId, @Nullable String name);

    /** Open work of one element, and since when its oldest item waits. */
    record ElementLoad(String processKey, String elementId, int open, int overdue, int unassigned, Instant oldest) {
    }

    /** Open, overdue and due work, what was completed today, and how many cases wait for a person. */
    record Totals(int open, int overdue, int dueToday, int completedToday, int openCases) {
    }
}
