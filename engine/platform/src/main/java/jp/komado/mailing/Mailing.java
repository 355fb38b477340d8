package jp.komado.mailing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a room says of the letters that it sends.
 *
 * @param <R> the room's runs
 * @param <L> the room's letters
 */
public interface Mailing<R extends MailingRun, L extends MailedLetter> {

    /** Rights and words. */
    MailingTerms terms();

    /** A run of the room. */
    Optional<R> run(UUID runId);

    /** All letters that a run ever took and that still name it, in any order. */
    List<L> lettersOf(UUID runId);

    /** Refuses letters that lack something which a person has still to note. */
    default void demandReady(List<L> letters) {
    }

    /** The independent proof (K16): the numbers of the letters of a lot that must not leave as they are. */
    List<String> faults(UUID lotId);

    /** A letter left its run by hand: it will be printed anew. */
    void takenOut(L letter);

    /** The letters are with the post office. */
    void posted(List<L> letters, LocalDate on);
}
